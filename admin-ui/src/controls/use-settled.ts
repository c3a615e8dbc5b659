import { useEffect, useState } from 'react';

const typingMilliseconds = 250;

/** What was typed, once the typing pauses. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), typingMilliseconds);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}
