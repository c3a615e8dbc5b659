import type { StructureResource } from '@maillage/contracts/http/directory';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useSettled } from '../controls/use-settled.js';
import { useNetworkId } from './own-places.js';
import { PlaceSearch, type NamedPlace } from './PlaceSearch.js';

interface HouseChooserProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

const offered = 20;

/** A house of the network looked at, or of all that the session may read, asked of the directory as one types. */
export function HouseChooser({ label, value, onChange }: HouseChooserProps) {
  const [networkId] = useNetworkId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<NamedPlace | null>(null);
  const q = useSettled(typed.trim());
  const { data, isFetching, pageInfo } = useGetList<StructureResource>('structures', {
    filter: { networkId, q: q.length < 2 ? '' : q },
    pagination: { page: 1, perPage: offered },
  });
  const shown = chosen?.id === value ? chosen : null;
  const found: readonly NamedPlace[] = data ?? [];
  return (
    <PlaceSearch
      label={label}
      required
      value={shown}
      options={shown && !found.some(({ id }) => id === shown.id) ? [shown, ...found] : found}
      onChange={(place) => {
        setChosen(place);
        onChange(place?.id ?? '');
      }}
      onType={setTyped}
      loading={isFetching}
      hint={
        pageInfo?.hasNextPage && !shown
          ? `Les ${String(offered)} premières sont proposées : tapez un nom, une commune ou un code postal.`
          : null
      }
    />
  );
}
