/**
 * How long this execution may go on. Google ends a simple trigger after 30 seconds and anything else after six minutes,
 * wherever it is: savings stop before, and go on in the next execution.
 */
const began = Date.now();
const CALL_MS = 270_000;
const TRIGGER_MS = 20_000;
/** A review takes about as long as finishing what was open. */
const LATE_TRIGGER_MS = 12_000;
let budget = CALL_MS;

export function paceTrigger(): void {
  budget = TRIGGER_MS;
}

const spent = (): number => Date.now() - began;

/** True when so much is used up that nothing new should begin. */
export const isLate = (): boolean => spent() > (budget === CALL_MS ? CALL_MS / 3 : LATE_TRIGGER_MS);

/** What an operation takes to read and decide on a usual day: one that took longer meets a slow service. */
const USUAL_MS = 3000;
/** A written cell on a usual day, four times what was measured. */
const CELL_MS = 0.6;
const LEAST_CELLS = 500;
/** More than the largest import: on a usual day it is one block, whatever it holds. */
const MOST_CELLS = 200_000;
/** What was interrupted once goes on in smaller steps. */
const MOST_AGAIN = 5000;

const within = (cells: number): number => Math.min(MOST_CELLS, Math.max(LEAST_CELLS, Math.floor(cells)));

/**
 * @param again an earlier execution could not finish
 * @returns how many cells to write before the clock is looked at for the first time
 */
export const firstRoom = (again = false): number =>
  Math.min(
    again ? MOST_AGAIN : MOST_CELLS,
    within((budget - spent()) / (CELL_MS * Math.max(1, spent() / USUAL_MS))),
  );

/**
 * @param cells written so far in `ms`
 * @returns how many more cells surely fit; 0 when it is time to stop
 */
export function nextRoom(cells: number, ms: number): number {
  const room = (budget - spent()) / (2 * Math.max(CELL_MS / 4, ms / Math.max(1, cells)));
  return room < LEAST_CELLS ? 0 : within(room);
}
