import {siteLanguage} from '../site-language';

/** Stands for what Docusaurus generates of its settings. */
export default {currentLocale: siteLanguage, localeConfigs: {}};
