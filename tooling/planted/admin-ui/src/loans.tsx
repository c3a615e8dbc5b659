import { useState } from 'react';
import type { Clock } from '@maillage/kernel'; // breaks: console-knows-contracts-only

export function Loans({ open, clock }: { open: boolean; clock: Clock }): unknown {
  if (!open) return null;
  const [count] = useState(0); // bites: react-hooks/rules-of-hooks
  return [count, clock];
}
