import { Resvg, initWasm } from '@resvg/resvg-wasm';
import font from '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf';
import program from '@resvg/resvg-wasm/index_bg.wasm';

let ready: Promise<void> | undefined;

/** Draws an SVG of ours as PNG. Its one font lies in the bundle: nothing is fetched, no file of the machine is read. */
export const draw = async (svg: string): Promise<Uint8Array> => {
  ready ??= initWasm(program);
  await ready;
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [font], defaultFontFamily: 'Public Sans', loadSystemFonts: false },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
};
