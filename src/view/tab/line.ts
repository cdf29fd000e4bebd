/** How a cell of the published tab looks; `wrap` lets its row grow with the text. */
export interface Look {
  back: string;
  ink: string;
  bold: boolean;
  /** In points. */
  size: number;
  wrap: boolean;
}

/** A text that leads somewhere. */
export interface Link {
  text: string;
  url: string;
}

/**
 * One row of the tab. The first column tells the whole story at the width of a phone; the others say more. The last one
 * holds what can be opened.
 */
export interface Line {
  look: Look;
  /** Of the first and the second cell, where they differ from the row. */
  first?: Partial<Look>;
  second?: Partial<Look>;
  /** Of the columns from the first on; those that are not given stay blank. */
  cells: readonly string[];
  links?: readonly Link[];
}

const PLAIN: Look = { back: '#ffffff', ink: '#221c1a', bold: false, size: 10, wrap: true };
const WINE = '#611232';
const GREEN = '#1e5b4f';
/** Contrast 5.9 to 1 with the darkest row that it stands on. */
const ALARM = '#a02c10';

export const LOOKS = {
  plain: PLAIN,
  /** Texts beside the first column run over the blank cells at their right. */
  open: { ...PLAIN, wrap: false },
  band: { ...PLAIN, back: WINE, ink: '#ffffff' },
  head: { ...PLAIN, back: GREEN, ink: '#ffffff', bold: true },
  commitment: { ...PLAIN, back: '#f3ead6' },
  warning: { ...PLAIN, ink: ALARM },
} as const satisfies Record<string, Look>;

export const INKS = { wine: WINE, green: GREEN, alarm: ALARM } as const;

export const line = (look: Look, ...cells: string[]): Line => ({ look, cells });
export const BLANK: Line = line(LOOKS.open);

/** The name of a part of the tab. */
export const heading = (text: string): Line => ({
  look: LOOKS.open,
  first: { ink: INKS.wine, bold: true, size: 13, wrap: true },
  cells: [text],
});

const STRIPE = '#faf6ee';

/** Rows of a list: every other one is tinted, so that the eye stays in its row without lines. */
export const striped = (lines: readonly Line[]): Line[] =>
  lines.map((one, index) => (index % 2 ? { ...one, look: { ...one.look, back: STRIPE } } : one));

/** A part that has nothing to say is left out. */
export const part = (title: string, columns: readonly string[], lines: readonly Line[]): Line[] =>
  lines.length > 0 ? [heading(title), line(LOOKS.head, ...columns), ...striped(lines), BLANK] : [];
