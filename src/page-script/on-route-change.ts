import type {ClientModule} from '@docusaurus/types';
import {routeEvent} from './search-names';

/** The application changes pages without the browser's hash event: say so, for what waits to reveal a link's target. */
const onRouteChange: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation && location.hash) dispatchEvent(new HashChangeEvent('hashchange'));
    if (previousLocation && previousLocation.pathname !== location.pathname)
      document.dispatchEvent(new Event(routeEvent));
  },
};

export default onRouteChange;
