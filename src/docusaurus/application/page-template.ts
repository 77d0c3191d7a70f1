/** The theme's sprite of icons: it holds one, which no page shows, and it comes with a style of its own. */
const sprite = String.raw`/<svg style="display: none;">[^]*?<\/svg>/`;

/**
 * The frame of every page's HTML: Docusaurus' own, but that no script is loaded. The application's addresses are written
 * where the page's script finds them (`src/page-script/application.ts`) when something is about to need them.
 */
export const pageTemplate = `
<!DOCTYPE html>
<html <%~ it.htmlAttributes %> data-application="<%= it.scripts.map((script) => it.baseUrl + script).join(' ') %>">
  <head>
    <meta charset="UTF-8">
    <% it.metaAttributes.forEach((metaAttribute) => { %>
      <%~ metaAttribute %>
    <% }); %>
    <% it.stylesheets.forEach((stylesheet) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" />
    <% }); %>
    <%~ it.headTags %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags.replace(${sprite}, '') %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
  </body>
</html>
`;
