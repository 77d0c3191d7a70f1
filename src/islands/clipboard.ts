/**
 * Puts a text on the clipboard, and its rich form where the browser can.
 *
 * @returns whether the browser allowed it
 */
export async function writeClipboard(text: string, html?: string): Promise<boolean> {
  // Without a secure context there is no clipboard.
  if (!('clipboard' in navigator)) return false;
  try {
    if (html !== undefined && 'ClipboardItem' in window) {
      const blob = (type: string, content: string): Blob => new Blob([content], {type});
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', text),
          'text/html': blob('text/html', html),
        }),
      ]);
      return true;
    }
  } catch {
    // Some browsers have the rich clipboard and refuse it.
  }
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
