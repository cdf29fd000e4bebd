/**
 * Rich text: RichTextValue, TextStyle and their builders, and what a range does with them. D (rich-text-value,
 * rich-text-value-builder, range#setRichTextValues); a run of the Sheets API is "only valid on user entered strings, not
 * formulas, bools, or numbers", and "when writing a new user_entered_value, previous runs are erased" (CellData).
 */
import type { Cell, CellDraft, TextLook, TextRun } from '../model.ts';
import { MAX_TEXT, TOO_LONG } from '../coerce.ts';
import { cssColor } from './css-colors.ts';
import type { Args } from './args.ts';
import { clearContent, editArea, mapArea } from './grid.ts';
import type { Handler, Methods } from './handler.ts';
import { first, writeGrid } from './range-values.ts';
import { BagThing, type RangeThing } from './things.ts';
import { ScriptError, type Value } from './wire.ts';

/** Runs follow one another and cover the whole text. */
interface RichState {
  text: string;
  runs: TextRun[];
  /** How the cell itself looks; a text of no cell has none. */
  base: TextLook;
  start: number;
}
type Rich = BagThing<RichState>;
type Styled = BagThing<TextLook>;

const plainRuns = (text: string): TextRun[] => (text === '' ? [] : [{ start: 0, end: text.length }]);
const rich = (cls: string, state: RichState): Rich => new BagThing(cls, { ...state, runs: [...state.runs] });
const lookKey = ({ link, look }: TextRun): string => JSON.stringify([link ?? null, look ?? {}]);

/** @returns the runs with a change between two offsets; neighbours that look alike become one. */
function changed(runs: readonly TextRun[], start: number, end: number, change: (run: TextRun) => TextRun) {
  const cut = runs.flatMap((run): TextRun[] => {
    const [from, to] = [Math.max(run.start, start), Math.min(run.end, end)];
    if (from >= to) return [run];
    const parts = [{ ...run, end: from }, change({ ...run, start: from, end: to }), { ...run, start: to }];
    return parts.filter((part) => part.end > part.start);
  });
  return cut.reduce<TextRun[]>((all, run) => {
    const last = all[all.length - 1];
    if (last && lookKey(last) === lookKey(run)) return [...all.slice(0, -1), { ...last, end: run.end }];
    return [...all, run];
  }, []);
}

/** The whole text, or the span that the first two arguments give. The text of the error is unverified. */
function spanOf({ text }: RichState, args: Args, spanned: boolean): [start: number, end: number] {
  const [start, end] = spanned ? [args.int(0), args.int(1)] : [0, text.length];
  if (start < 0 || end > text.length || start > end) throw new ScriptError('Invalid argument: endOffset');
  return [start, end];
}

const within = ({ runs }: RichState, start: number, end: number): TextRun[] =>
  runs.filter((run) => run.start < end && run.end > start);

/** D (rich-text-value#getLinkUrl): null "if there is no link or if there are multiple different links". */
const linkOf: Handler<Rich> = (_x, { state }, args) => {
  const links = within(state, ...spanOf(state, args, args.length > 0)).map(({ link }) => link ?? null);
  return links.every((link) => link === links[0]) ? (links[0] ?? null) : null;
};

const styleOf: Handler<Rich> = (_x, { state }, args) => {
  const looks = within(state, ...spanOf(state, args, args.length > 0)).map(({ look }): TextLook => ({
    ...state.base,
    ...look,
  }));
  const shared = Object.entries(looks[0] ?? state.base).filter(([key, value]) =>
    looks.every((look) => look[key as keyof TextLook] === value),
  );
  return new BagThing<TextLook>('TextStyle', Object.fromEntries(shared));
};

export const richText: Methods<Rich> = {
  copy: (_x, { state }) => rich('RichTextValueBuilder', state),
  getText: (_x, { state }) => state.text,
  getLinkUrl: linkOf,
  getTextStyle: styleOf,
  getStartIndex: (_x, { state }) => state.start,
  getEndIndex: (_x, { state }) => state.start + state.text.length,
  getRuns: (_x, { state: { text, runs, base } }) =>
    (runs.length > 0 ? runs : [{ start: 0, end: 0 }]).map((run) => {
      const own = text.slice(run.start, run.end);
      const only = own === '' ? [] : [{ ...run, start: 0, end: own.length }];
      return rich('RichTextValue', { text: own, runs: only, base, start: run.start });
    }),
};

export const richTextBuilder: Methods<Rich> = {
  build: (_x, { state }) => rich('RichTextValue', state),
  // D: "Sets the text for this value and clears any existing text style"
  setText: (_x, self, args) => {
    const text = args.text(0);
    self.state = { ...self.state, text, runs: plainRuns(text) };
    return self;
  },
  // D: "or clears it if linkUrl is null"
  setLinkUrl: (_x, self, args) => {
    const url = args.textOrNull(args.length - 1);
    const put = ({ link: _link, ...run }: TextRun): TextRun => (url === null ? run : { ...run, link: url });
    self.state.runs = changed(self.state.runs, ...spanOf(self.state, args, args.length > 1), put);
    return self;
  },
  setTextStyle: (_x, self, args) => {
    const style = args.raw(args.length - 1);
    const look = style instanceof BagThing && style.cls === 'TextStyle' ? (style.state as TextLook) : {};
    const put = (run: TextRun): TextRun => ({ ...run, look: { ...run.look, ...look } });
    self.state.runs = changed(self.state.runs, ...spanOf(self.state, args, args.length > 1), put);
    return self;
  },
};

const get =
  (key: keyof TextLook): Handler<Styled> =>
  (_x, { state }) =>
    state[key] ?? null;

const set =
  (key: keyof TextLook, parse: (args: Args) => string | number | boolean | undefined): Handler<Styled> =>
  (_x, self, args) => {
    const value = parse(args);
    const { [key]: _before, ...rest } = self.state;
    self.state = value === undefined ? rest : { ...rest, [key]: value };
    return self;
  };

export const textStyle: Methods<Styled> = {
  copy: (_x, { state }) => new BagThing<TextLook>('TextStyleBuilder', { ...state }),
  getFontFamily: get('fontFamily'),
  getFontSize: get('fontSize'),
  getForegroundColorObject: (_x, { state }) =>
    state.fontColor === undefined ? null : new BagThing('Color', { rgb: state.fontColor, theme: null }),
  isBold: get('bold'),
  isItalic: get('italic'),
  isStrikethrough: get('strikethrough'),
  isUnderline: get('underline'),
};

export const textStyleBuilder: Methods<Styled> = {
  build: (_x, { state }) => new BagThing<TextLook>('TextStyle', { ...state }),
  setBold: set('bold', (args) => args.flag(0)),
  setItalic: set('italic', (args) => args.flag(0)),
  setStrikethrough: set('strikethrough', (args) => args.flag(0)),
  setUnderline: set('underline', (args) => args.flag(0)),
  setFontFamily: set('fontFamily', (args) => args.textOrNull(0) ?? undefined),
  setFontSize: set('fontSize', (args) => args.int(0)),
  setForegroundColor: set('fontColor', (args) => cssColor(args.text(0, ''))),
};

export const newRichText = (): Rich =>
  rich('RichTextValueBuilder', { text: '', runs: [], base: {}, start: 0 });
export const newTextStyle = (): Styled => new BagThing<TextLook>('TextStyleBuilder', {});

/** D (range#getRichTextValue): "or null if the cell value is not text". */
function readRich(cell: Cell | undefined): Rich | null {
  const { value = '', formula, style = {}, runs } = cell ?? {};
  if (typeof value !== 'string' || formula !== undefined) return null;
  const { bold = false, italic = false, underline = false, strikethrough = false } = style;
  const { fontFamily = 'Arial', fontSize = 10, fontColor = '#000000' } = style;
  const base = { bold, italic, underline, strikethrough, fontFamily, fontSize, fontColor };
  return rich('RichTextValue', { text: value, runs: runs ?? plainRuns(value), base, start: 0 });
}

/** It is text whatever it looks like. */
function writeRich(cell: CellDraft, value: Value): void {
  if (!(value instanceof BagThing) || value.cls !== 'RichTextValue')
    throw new ScriptError('Invalid argument: values');
  const { text, runs } = value.state as RichState;
  if (text.length > MAX_TEXT) throw new ScriptError(TOO_LONG);
  clearContent(cell);
  if (text === '') return;
  cell.value = text;
  if (runs.some(({ link, look }) => link !== undefined || look !== undefined)) cell.runs = runs;
}

export const rangeRichText: Methods<RangeThing> = {
  getRichTextValue: (x, self) =>
    first(mapArea(x.sheet(self.book, self.sheetId), { ...self.area, rows: 1, columns: 1 }, readRich)),
  getRichTextValues: (x, self) => mapArea(x.sheet(self.book, self.sheetId), self.area, readRich),
  setRichTextValue: (x, self, args) => {
    editArea(x.sheet(self.book, self.sheetId), self.area, (cell) => writeRich(cell, args.raw(0)));
    return self.again();
  },
  setRichTextValues: (x, self, args) => writeGrid(x, self, args.grid(0), writeRich),
};
