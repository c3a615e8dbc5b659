import { useState } from 'react';
import { flushSync } from 'react-dom';

/** Prints what is marked with `sx`, as it is or in large letters for who reads with difficulty. */
export function usePrint() {
  const [large, setLarge] = useState(false);
  const print = (size: 'plain' | 'large') => {
    flushSync(() => setLarge(size === 'large'));
    window.print();
  };
  return { print, sx: { '@media print': { zoom: large ? 1.7 : 1, border: 0 } } as const };
}
