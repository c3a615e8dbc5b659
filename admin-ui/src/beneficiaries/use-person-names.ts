import { useMemo, useState } from 'react';
import { useRead } from '../providers/use-read.js';
import { personLine } from './person-line.js';

interface PersonName {
  readonly id: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: number | null;
}

/** Names for a list, asked in one batch (one entry of the read log). Unknown ones are shown as « Usager ». */
export function usePersonNames(ids: readonly string[]): (id: string) => string {
  const data = useNames(ids);
  return useMemo(() => {
    const names = new Map(
      data?.map((person) => [person.id, `${person.surname} ${person.firstName}`]),
    );
    return (id) => names.get(id) ?? 'Usager';
  }, [data]);
}

/** « Martin Lucie (1984) » for each, asked in one batch; « Usager » for whom the reader may not know. */
export function usePersonLines(ids: readonly string[]): (id: string) => string {
  const data = useNames(ids);
  return useMemo(() => {
    const lines = new Map(data?.map((person) => [person.id, personLine(person)]));
    return (id) => lines.get(id) ?? 'Usager';
  }, [data]);
}

/** The name of one person, in its parts; undefined where it is not known. */
export function usePersonName(id: string): PersonName | undefined {
  return useNames(id === '' ? [] : [id])?.find((person) => person.id === id);
}

function useNames(ids: readonly string[]): readonly PersonName[] | undefined {
  const wanted = useMemo(() => [...new Set(ids)].sort().slice(0, 200), [ids]);
  const [asked, ask] = useState(wanted);
  // A line that leaves the list is no reason to read the others again.
  if (!wanted.every((id) => asked.includes(id))) ask(wanted);
  const { data } = useRead<{ data: PersonName[] }>('beneficiaries', {
    path: '/names',
    body: { ids: asked },
    enabled: asked.length > 0,
    keepPrevious: true,
  });
  return data?.data;
}
