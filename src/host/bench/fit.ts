/**
 * The exponent with which something grows, by the least squares of its logarithms: 1 where it grows as its size does.
 * @param points at least two, of different sizes, all above 0
 */
export function growthOf(points: readonly { size: number; value: number }[]): number {
  const logs = points.map(({ size, value }) => [Math.log(size), Math.log(value)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, one) => sum + one[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return across / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
