import type {ClientModule} from '@docusaurus/types';

/** The application changes pages without the browser's hash event: say so, for what waits to reveal a link's target. */
const onRouteChange: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation && location.hash) dispatchEvent(new HashChangeEvent('hashchange'));
  },
};

export default onRouteChange;
