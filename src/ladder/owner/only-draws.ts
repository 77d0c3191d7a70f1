import {Parser} from 'htmlparser2';

/** What draws, and nothing that runs, embeds a page or reaches for a file. */
const drawing = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan textpath
  lineargradient radialgradient stop clippath mask pattern marker filter feblend fecolormatrix fecomponenttransfer
  fecomposite feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge femergenode feoffset switch`.split(
    /\s+/u,
  ),
);

/**
 * Whether an SVG only draws. A browser runs the scripts of one that is opened by its address, and a site's own files are
 * trusted.
 *
 * @param svg - the text of the file
 */
export function onlyDraws(svg: string): boolean {
  let isHarmless = !/<!ENTITY|<\?xml-stylesheet/iu.test(svg);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const isSafe = Object.entries(attributes).every(
          ([key, value]) =>
            !/^on/iu.test(key) && (!/(?:^|:)href$/iu.test(key) || value.trim().startsWith('#')),
        );
        isHarmless &&= drawing.has(name.toLowerCase()) && isSafe;
      },
    },
    {xmlMode: true},
  );
  parser.end(svg);
  return isHarmless;
}
