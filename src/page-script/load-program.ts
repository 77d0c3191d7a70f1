/**
 * Loads a program of an island by a script element: the page's policy trusts what a script of the page adds to it, and not
 * what one imports.
 *
 * @param address - of the program
 * @returns what its entry exports
 * @throws when it cannot be loaded
 */
export async function loadProgram<Exports>(address: string): Promise<Exports> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      // The compiler gives every program this name.
      resolve(Reflect.get(globalThis, 'ladderIsland') as Exports);
    };
    script.onerror = reject;
    document.head.append(script);
  });
}
