/** Sent to the document when the development server's application has shown a page. */
export const routeEvent = 'ladder:route';
