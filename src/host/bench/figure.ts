/** One number that anyone can get again. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The most it should be, or with `better: 'more'` the least; null where nothing was promised. */
  goal: number | null;
  better: 'less' | 'more';
  /** The same work done by others, in the same run or published; by name. */
  peers: Readonly<Record<string, number>>;
  /** How it was done, or why the goal cannot be met. */
  why?: string;
}

type More = Partial<Pick<Figure, 'goal' | 'better' | 'peers' | 'why'>>;

const digits = (value: number): number => (Math.abs(value) < 10 ? 3 : 2);
const rounded = (value: number): number => Number(value.toFixed(digits(value)));

export function figure(
  name: string,
  value: number,
  unit: string,
  { goal = null, better = 'less', peers = {}, why }: More = {},
): Figure {
  const others = Object.fromEntries(Object.entries(peers).map(([peer, one]) => [peer, rounded(one)]));
  return {
    name,
    value: rounded(value),
    unit,
    goal,
    better,
    peers: others,
    ...(why === undefined ? {} : { why }),
  };
}

export const meets = ({ value, goal, better }: Figure): boolean =>
  goal === null || (better === 'less' ? value <= goal : value >= goal);

/** What a part of the run found: figures, and results that are wrong whatever the machine. */
export interface Found {
  figures: Figure[];
  /** Sentences; one is enough for the command to fail. */
  wrong: string[];
  /** What a reader of the table has to know. */
  notes: string[];
}

export const found = (figures: Figure[], wrong: string[] = [], notes: string[] = []): Found => ({
  figures,
  wrong,
  notes,
});

export const together = (parts: readonly Found[]): Found => ({
  figures: parts.flatMap(({ figures }) => figures),
  wrong: parts.flatMap(({ wrong }) => wrong),
  notes: parts.flatMap(({ notes }) => notes),
});
