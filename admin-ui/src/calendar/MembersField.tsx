import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';

/** Somebody who can receive at the house. */
export interface Receiver {
  readonly id: string;
  readonly displayName: string;
  /** Of a partner, who would hold a permanence there. */
  readonly team?: string;
}

interface MembersFieldProps {
  readonly members: readonly Receiver[];
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Who receives: one person or several at once. */
export function MembersField({ members, ids, onChange }: MembersFieldProps) {
  const [typed, setTyped] = useState('');
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={[...members]}
      value={members.filter(({ id }) => ids.includes(id))}
      getOptionLabel={({ displayName, team }) => (team ? `${displayName} (${team})` : displayName)}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      clearText="Effacer"
      openText="Ouvrir la liste"
      closeText="Fermer la liste"
      noOptionsText="Personne d’autre à choisir"
      inputValue={typed}
      // A reset is ignored: what is being typed stays when the list of members arrives.
      onInputChange={(_, text, reason) => reason !== 'reset' && setTyped(text)}
      onChange={(_, chosen) => {
        setTyped('');
        onChange(chosen.map(({ id }) => id));
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label="Membres"
          helperText="Plusieurs : un aperçu est montré avant de créer."
        />
      )}
    />
  );
}
