/** Stands for Docusaurus' useBaseUrl in islands. */
export {siteAddress as default} from '../site-address';
