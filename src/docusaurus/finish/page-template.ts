/**
 * Stands for the address of a site whose owner has not said it, since Docusaurus has to be told one. No name below
 * `invalid` is ever anybody's; pages are published without whatever holds it.
 */
export const unknownAddress = 'https://address.invalid';

/** The theme's sprite of icons: it holds one, which no page shows, and it comes with a style of its own. */
const sprite = String.raw`/<svg style="display: none;">[^]*?<\/svg>/`;

/** What would name the address of a site that has none: the canonical one, that of a picture. */
const withUnknownAddress = String.raw`/<(?:meta|link)\b[^>]*${unknownAddress.replaceAll(/[./]/gu, String.raw`\$&`)}[^>]*>/g`;

/** Stands at the end of every page. */
const pageEnd = '__docusaurus_end';

/**
 * A page is first drawn when it is whole: drawn in pieces, it would be laid out twice, and keep whoever touches the first
 * piece waiting for the second. Longer ones, in characters, may be minutes of reading: those begin to show at once.
 */
const wholeUpTo = 200_000;

/**
 * The frame of every page's HTML: Docusaurus' own, without its scripts and what else no page of a ladder uses. Scripts
 * stand before the style sheet: behind it, they would wait for it, and an island after them.
 */
export const pageTemplate = `
<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <% it.metaAttributes.forEach((metaAttribute) => { %>
      <%~ metaAttribute.replace(${withUnknownAddress}, '') %>
    <% }); %>
    <% if (it.appHtml.length < ${String(wholeUpTo)}) { %>
      <link rel="expect" href="#${pageEnd}" blocking="render" />
    <% } %>
    <%~ it.headTags.replace(${withUnknownAddress}, '') %>
    <%~ it.preBodyTags.replace(${sprite}, '') %>
    <% it.stylesheets.forEach((stylesheet) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" />
    <% }); %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
    <div id="${pageEnd}"></div>
  </body>
</html>
`;
