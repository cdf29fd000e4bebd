/** Whether white reads better on it than black. */
export const isDark = (fill: string): boolean => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16));
  return red * 0.3 + green * 0.59 + blue * 0.11 < 110;
};
