import type { Methods } from './handler.ts';
import { cssColor } from './css-colors.ts';
import { BagThing, EnumName } from './things.ts';
import { ScriptError } from './wire.ts';

export interface ColorState {
  rgb: string | null;
  theme: string | null;
}

const typeOf = ({ rgb, theme }: ColorState) =>
  new EnumName(`SpreadsheetApp.ColorType.${rgb !== null ? 'RGB' : theme !== null ? 'THEME' : 'UNSUPPORTED'}`);

export const color: Methods<BagThing<ColorState>> = {
  getColorType: (_x, self) => typeOf(self.state),
  asRgbColor: (_x, self) => {
    if (self.state.rgb === null) throw new ScriptError('Object is not of type RgbColor.');
    return new BagThing('RgbColor', { ...self.state });
  },
  asThemeColor: (_x, self) => {
    if (self.state.theme === null) throw new ScriptError('Object is not of type ThemeColor.');
    throw new ScriptError('not implemented in host: Color.asThemeColor');
  },
};

export const colorBuilder: Methods<BagThing<ColorState>> = {
  ...color,
  setRgbColor: (_x, self, args) => {
    self.state = { rgb: cssColor(args.text(0)) ?? null, theme: null };
    return self;
  },
  setThemeColor: (_x, self, args) => {
    self.state = { rgb: null, theme: args.enumName(0) ?? null };
    return self;
  },
  build: (_x, self) => new BagThing('Color', { ...self.state }),
};

const part = (state: ColorState, at: number): number =>
  parseInt((state.rgb ?? '#000000').slice(at, at + 2), 16);

export const rgbColor: Methods<BagThing<ColorState>> = {
  asHexString: (_x, self) => self.state.rgb,
  getRed: (_x, self) => part(self.state, 1),
  getGreen: (_x, self) => part(self.state, 3),
  getBlue: (_x, self) => part(self.state, 5),
  getColorType: (_x, self) => typeOf(self.state),
};
