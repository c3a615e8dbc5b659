import PersonAddIcon from '@mui/icons-material/PersonAddAlt1';
import type { PersonMatch, PersonMatches } from '@maillage/contracts/http/directory';
import { Autocomplete, Button, Stack, TextField } from '@mui/material';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { insideMain } from '../controls/inside-main.js';
import { useSettled } from '../controls/use-settled.js';
import { useNetworkId } from '../places/own-places.js';
import { useRead } from '../providers/use-read.js';
import { NewPersonDialog } from './NewPersonDialog.js';
import { personLine } from './person-line.js';

interface PersonPickerProps {
  readonly value: PersonMatch | null;
  readonly onChange: (person: PersonMatch | null) => void;
  /** House that receives a person who is created here. */
  readonly structureId: string;
  /** False for those to whom matches are never shown: they only enter the person. */
  readonly searches?: boolean;
  /** What takes the focus: the field, or the button where there is none. */
  readonly focusRef?: RefObject<HTMLElement | null>;
}

/** Finds a person by names and birth in any order, a phone or a mail; or enters a new one. */
export function PersonPicker(props: PersonPickerProps) {
  const { value, onChange, structureId, searches = true, focusRef } = props;
  const [networkId] = useNetworkId();
  const [typed, setTyped] = useState('');
  const [creating, setCreating] = useState(false);
  const q = useSettled(typed.trim());
  const { data: found, isFetching } = useRead<PersonMatches>('beneficiaries', {
    path: '/search',
    body: { networkId, typed: q },
    enabled: searches && q.length >= 2 && !value,
  });
  const nobody = found?.data.length === 0 && q.length >= 2 && !isFetching;
  const enterNewPerson = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !nobody || value || typed.trim() !== q || !structureId) return;
    event.preventDefault();
    setCreating(true);
  };
  return (
    <Stack spacing={1}>
      {/* Above the field: the list of matches opens below it. */}
      {!value && (
        <Button
          {...(focusRef && !searches
            ? { ref: focusRef as RefObject<HTMLButtonElement | null> }
            : {})}
          startIcon={<PersonAddIcon />}
          onClick={() => setCreating(true)}
          disabled={!structureId}
          sx={{ alignSelf: 'flex-start' }}
        >
          {searches ? 'Nouvel usager' : 'Saisir la personne'}
        </Button>
      )}
      {(searches || value) && (
        <Autocomplete
          value={value}
          onChange={(_event, person) => onChange(person)}
          onInputChange={(_event, text) => setTyped(text)}
          options={q.length >= 2 ? (found?.data ?? []) : []}
          clearOnBlur={false}
          filterOptions={(options) => options}
          getOptionLabel={personLine}
          getOptionKey={(person) => person.id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          slotProps={insideMain}
          loading={isFetching}
          loadingText="Recherche…"
          noOptionsText={
            q.length < 2
              ? 'Tapez au moins deux lettres'
              : 'Personne à ce nom : Entrée pour l’inscrire'
          }
          clearText="Effacer"
          openText="Ouvrir"
          closeText="Fermer"
          renderOption={({ key, ...props }, person) => (
            <li {...props} key={key}>
              {personLine(person)}
              {person.birthName && `, nom de naissance ${person.birthName}`}
              {!person.receivedHere && ' · autre maison'}
            </li>
          )}
          renderInput={(params) => (
            <TextField
              {...params}
              {...(focusRef ? { inputRef: focusRef } : {})}
              onKeyDown={enterNewPerson}
              label="Usager"
              placeholder="Nom, prénom, année de naissance"
              helperText={
                found?.more && q.length >= 2 && !value
                  ? 'D’autres personnes répondent à cette recherche : précisez-la.'
                  : null
              }
            />
          )}
        />
      )}
      {creating && (
        <NewPersonDialog
          surname={typed}
          structureId={structureId}
          onClose={() => setCreating(false)}
          onCreated={(person) => {
            setCreating(false);
            onChange(person);
          }}
        />
      )}
    </Stack>
  );
}
