import type { Selection } from './selection.ts';

export interface KeyActions {
  edit(text?: string): void;
  clear(): void;
  toggle(): boolean;
  undo(): void;
  pageRows(): number;
  lastCell(): { row: number; column: number };
}

/** The keys that people know from any spreadsheet. True = it was ours. */
export function handleKey(event: KeyboardEvent, selection: Selection, actions: KeyActions): boolean {
  const { key, shiftKey: extend } = event;
  const command = event.ctrlKey || event.metaKey;
  const arrows: Record<string, [number, number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
  };
  const arrow = arrows[key];
  if (arrow) {
    if (event.altKey) actions.edit();
    else if (command) selection.jump(...arrow, extend);
    else selection.move(...arrow, extend);
    return true;
  }
  if (command) return handleCommand(key, selection, actions);
  switch (key) {
    case 'PageDown':
      selection.move(actions.pageRows(), 0, extend);
      return true;
    case 'PageUp':
      selection.move(-Math.min(actions.pageRows(), selection.active.row), 0, extend);
      return true;
    case 'Home':
      selection.select({ row: selection.active.row, column: 0 });
      return true;
    case 'Enter':
    case 'F2':
      actions.edit();
      return true;
    case 'Delete':
    case 'Backspace':
      actions.clear();
      return true;
    case ' ':
      if (actions.toggle()) return true;
  }
  if ([...key].length !== 1 || event.altKey) return false;
  // The key itself is not ours: it goes into the field that has just been opened.
  actions.edit('');
  return false;
}

function handleCommand(key: string, selection: Selection, actions: KeyActions): boolean {
  const last = actions.lastCell();
  switch (key) {
    case 'Home':
      selection.select({ row: 0, column: 0 });
      return true;
    case 'End':
      selection.select(last);
      return true;
    case 'a':
      selection.select({ row: 0, column: 0, rows: last.row + 1, columns: last.column + 1 }, false);
      return true;
    case 'z':
      actions.undo();
      return true;
    default:
      return false;
  }
}
