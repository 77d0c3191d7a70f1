/** Says something to screen readers. */
export function announce(text: string): void {
  let region = document.querySelector('[data-announcements]');
  if (!region) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('data-announcements', '');
    region.className = 'visually-hidden';
    document.body.append(region);
  }
  region.textContent = '';
  // An unchanged text is not read again: the region is emptied first and filled in the next frame.
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
