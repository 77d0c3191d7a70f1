import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/**
 * A client module of the application. It is bundled without the static pages, so a click on a link to another page must
 * not reach its router: the browser goes there by itself, as from every other page.
 */
if (ExecutionEnvironment.canUseDOM) {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && link.pathname !== location.pathname) event.stopPropagation();
    },
    true,
  );
}
