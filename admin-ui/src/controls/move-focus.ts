import type { KeyboardEvent } from 'react';

/** Arrows (and j, k) go from one focusable line to the next. True when the key was one of those. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): boolean {
  const line = event.currentTarget;
  const goesDown = event.key === 'ArrowDown' || event.key === 'j';
  if (!goesDown && event.key !== 'ArrowUp' && event.key !== 'k') return false;
  event.preventDefault();
  const next = goesDown ? line.nextElementSibling : line.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
  return true;
}
