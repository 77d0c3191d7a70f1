/** Stands for Docusaurus' translations in islands: their compiler has put each text in its place. */
export default {};
