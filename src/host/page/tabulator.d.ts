/** The part of Tabulator 6 that the page uses; the package carries no types of its own. */
declare module 'tabulator-tables' {
  export interface RowComponent {
    getData(): { id: number };
    getElement(): HTMLElement;
    reformat(): void;
    normalizeHeight(): void;
  }

  export interface CellComponent {
    getElement(): HTMLElement;
    getRow(): RowComponent;
    getColumn(): ColumnComponent;
  }

  export interface ColumnComponent {
    getField(): string | undefined;
    getElement(): HTMLElement;
    getWidth(): number;
    setWidth(width: number): void;
  }

  export interface ColumnDefinition {
    title: string;
    field: string;
    width?: number;
    minWidth?: number;
    frozen?: boolean;
    cssClass?: string;
    formatter?: (cell: CellComponent) => string | Node;
  }

  export class Tabulator {
    static registerModule(modules: unknown[]): void;
    constructor(element: HTMLElement, options: Record<string, unknown>);
    readonly element: HTMLElement;
    on(event: string, handler: (...args: never[]) => void): void;
    destroy(): void;
    redraw(force?: boolean): void;
    getRow(id: number): RowComponent | false;
    getColumn(field: string): ColumnComponent | false;
    scrollToRow(id: number, position?: string, ifVisible?: boolean): Promise<void>;
  }

  export const FormatModule: unknown;
  export const FrozenColumnsModule: unknown;
  export const FrozenRowsModule: unknown;
  export const ResizeTableModule: unknown;
  export const InteractionModule: unknown;
}

declare module '*.css';
