import Color from 'colorjs.io';

/** A color for each scheme, and those that follow from it, as `#rrggbb`. */
export interface Accent {
  readonly light: AccentShades;
  readonly dark: AccentShades;
}

interface AccentShades {
  /** Of links, marks and outlines. */
  readonly accent: string;
  /** Of words that stand on the accent. */
  readonly ink: string;
  /** A surface tinted with the accent. */
  readonly tint: string;
  /** Of marks that say what grows. */
  readonly climb: string;
}

type Scheme = keyof Accent;

/** The surfaces that text in the accent stands on: as in `src/css/foundation.css`. */
export const surfaces: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#fbfaf6', '#ffffff', '#f3f1ea'],
  dark: ['#12181a', '#192124', '#0e1315'],
};

/** WCAG AA: of text, and of marks that are no text. */
const [textContrast, markContrast] = [4.5, 3];

/** What text is written in on the accent itself, the better of two. */
const inks: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#ffffff', '#0e1c1d'],
  dark: ['#0e1c1d', '#ffffff'],
};

interface AccentProblem {
  /** The part of the setting; undefined for the setting itself. */
  readonly key?: Scheme;
  readonly message: string;
}

/**
 * Derives the shades of an owner's color, each with enough contrast to be read on the surfaces of its scheme.
 *
 * @param written - the color of the light scheme, or one for each
 * @returns the shades; or what is wrong, with the nearest color that would do
 */
export function accentOf(
  written: string | Readonly<Record<Scheme, string>>,
): {accent: Accent} | {problems: AccentProblem[]} {
  const given = typeof written === 'string' ? {light: written} : written;
  const problems = Object.entries(given).flatMap(([key, text]): AccentProblem[] => {
    const scheme = key as Scheme;
    const message = problemOf(text, scheme);
    if (message === undefined) return [];
    return [{...(typeof written !== 'string' && {key: scheme}), message}];
  });
  if (problems.length > 0) return {problems};
  const light = new Color(given.light);
  const dark = 'dark' in given ? new Color(given.dark) : readable(light, 'dark');
  return {accent: {light: shadesOf(light, 'light'), dark: shadesOf(dark, 'dark')}};
}

/** The custom properties of the style sheets that an accent sets. */
export function accentProperties({light, dark}: Accent): string {
  const names = {accent: 'accent', ink: 'accent-ink', tint: 'tint', climb: 'climb'} as const;
  const lines = Object.entries(names).map(([key, name]) => {
    const shade = key as keyof AccentShades;
    return `--${name}:light-dark(${light[shade]},${dark[shade]});`;
  });
  return `:root{${lines.join('')}}`;
}

function problemOf(text: string, scheme: Scheme): string | undefined {
  const color = parse(text);
  if (!color) return `Unexpected \`${text}\`, expected a color, such as \`"#17494d"\` or \`teal\``;
  if (color.alpha < 1) return `Unexpected \`${text}\`, expected a color that is not transparent`;
  const surface = worstSurface(color, scheme);
  const contrast = color.contrast(surface, 'WCAG21');
  if (contrast >= textContrast) return undefined;
  const near = hex(readable(color, scheme));
  // Rounded down: 4.49 is not 4.5.
  const found = (Math.floor(contrast * 10) / 10).toFixed(1);
  return `Unexpected \`${text}\`, whose contrast is ${found}:1 on the ${scheme} surface \`${surface}\`, expected ${textContrast}:1 or more: the nearest that can be read is \`"${near}"\``;
}

function parse(text: string): Color | undefined {
  try {
    return new Color(text);
  } catch {
    return undefined;
  }
}

function worstSurface(color: Color, scheme: Scheme): string {
  const [worst = '#ffffff'] = surfaces[scheme].toSorted(
    (a, b) => color.contrast(a, 'WCAG21') - color.contrast(b, 'WCAG21'),
  );
  return worst;
}

/** The color of the same hue that is nearest in lightness and can be read on all surfaces of a scheme. */
function readable(color: Color, scheme: Scheme, contrast: number = textContrast): Color {
  const isEnough = (candidate: Color): boolean => {
    const shown = new Color(hex(candidate));
    return shown.contrast(worstSurface(shown, scheme), 'WCAG21') >= contrast;
  };
  if (isEnough(color)) return color;
  const towards = scheme === 'light' ? -1 : 1;
  const [start] = color.to('oklch').coords;
  for (let step = 1; step <= 200; step += 1) {
    const candidate = withLightness(color, (start ?? 0) + (towards * step) / 200);
    if (isEnough(candidate)) return candidate;
  }
  return new Color(scheme === 'light' ? 'black' : 'white');
}

function shadesOf(color: Color, scheme: Scheme): AccentShades {
  const isLight = scheme === 'light';
  const [ink = '#ffffff'] = inks[scheme].toSorted(
    (a, b) => color.contrast(b, 'WCAG21') - color.contrast(a, 'WCAG21'),
  );
  const vivid = withLightness(color, isLight ? 0.66 : 0.64);
  return {
    accent: hex(color),
    ink,
    tint: hex(withLightness(color, isLight ? 0.945 : 0.29, isLight ? 0.012 : 0.026)),
    climb: hex(isLight ? readable(vivid, scheme, markContrast) : vivid),
  };
}

/** The same hue at another lightness; its chroma is as it was, but for a limit. */
function withLightness(color: Color, lightness: number, mostChroma = 0.4): Color {
  const [, chroma, hue] = color.to('oklch').coords;
  return new Color('oklch', [
    Math.min(Math.max(lightness, 0), 1),
    Math.min(chroma ?? 0, mostChroma),
    hue ?? 0,
  ]);
}

function hex(color: Color): string {
  return color.to('srgb').toGamut().toString({format: 'hex', collapse: false});
}
