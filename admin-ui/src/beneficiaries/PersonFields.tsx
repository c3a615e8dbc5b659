import { personNeeds } from '@maillage/contracts/codes';
import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormLabel,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material';
import { useMemo } from 'react';
import { choicesOf } from '../i18n/labels.js';
import { personLanguageLabels, personNeedLabels } from '../i18n/person-labels.js';
import { useNetworkStructures } from '../places/own-places.js';
import type { FormRefusal } from '../providers/refused-field.js';
import { problemsOf, type PersonField, type PersonForm } from './person-form.js';

interface PersonFieldsProps {
  readonly form: PersonForm;
  readonly onChange: (form: PersonForm) => void;
  /** A note is for the houses: who only sends a person writes none. */
  readonly withNote: boolean;
  /** What the service refused of what was sent. */
  readonly refusal: FormRefusal<PersonField> | null;
}

const noteLength = 500;

/** The few things that are kept of a person. */
export function PersonFields({ form, onChange, withNote, refusal }: PersonFieldsProps) {
  const refused = refusal?.field ? { [refusal.field]: refusal.sentence } : {};
  const problems: Partial<Record<PersonField, string>> = { ...refused, ...problemsOf(form) };
  const communes = useCommunes(form.communeInsee);
  const text = (
    field: 'surname' | 'birthName' | 'firstName' | 'phone',
    label: string,
    help?: string,
  ) => ({
    label,
    value: form[field],
    error: problems[field] !== undefined,
    helperText: problems[field] ?? help,
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...form, [field]: event.target.value }),
  });
  return (
    <Stack spacing={2} sx={{ pt: 1 }}>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <TextField autoFocus required {...text('surname', 'Nom')} />
        <TextField required {...text('firstName', 'Prénom')} />
      </Stack>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <TextField {...text('birthName', 'Nom de naissance', 'S’il est différent')} />
        <TextField
          label="Année ou date de naissance"
          value={form.birth}
          onChange={(event) => onChange({ ...form, birth: event.target.value })}
          error={problems.birth !== undefined}
          helperText={problems.birth ?? 'Pour ne pas confondre deux personnes'}
        />
      </Stack>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <TextField
          {...text(
            'phone',
            'Téléphone',
            'Pour l’appeler ; sur un mobile, les messages sur un rendez-vous peuvent partir par SMS',
          )}
        />
        <TextField
          label="Adresse électronique"
          value={form.mail}
          onChange={(event) => onChange({ ...form, mail: event.target.value })}
          error={problems.mail !== undefined}
          helperText={problems.mail}
        />
      </Stack>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <TextField
          select
          label="Commune"
          value={form.communeInsee}
          onChange={(event) => onChange({ ...form, communeInsee: event.target.value })}
        >
          <MenuItem value="">Inconnue ou hors du réseau</MenuItem>
          {communes.map(([code, name]) => (
            <MenuItem key={code} value={code}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label="Langue"
          value={form.language}
          onChange={(event) =>
            onChange({ ...form, language: event.target.value as PersonForm['language'] })
          }
        >
          <MenuItem value="">Non précisée</MenuItem>
          {choicesOf(personLanguageLabels).map(({ value, label }) => (
            <MenuItem key={value} value={value}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <FormControl component="fieldset">
        <FormLabel component="legend">Pour bien l’accueillir</FormLabel>
        <FormGroup row>
          {personNeeds.map((need) => (
            <FormControlLabel
              key={need}
              label={personNeedLabels[need]}
              control={
                <Checkbox
                  checked={form.needs.includes(need)}
                  onChange={(_event, checked) => {
                    const others = form.needs.filter((each) => each !== need);
                    onChange({ ...form, needs: checked ? [...others, need] : others });
                  }}
                />
              }
            />
          ))}
        </FormGroup>
      </FormControl>
      {withNote && (
        <TextField
          multiline
          minRows={2}
          label="Note pour l’accueil"
          value={form.note}
          onChange={(event) => onChange({ ...form, note: event.target.value })}
          slotProps={{ htmlInput: { maxLength: noteLength } }}
          error={problems.note !== undefined}
          helperText={
            problems.note ??
            `N’écrivez rien sur la santé, ni aucun numéro officiel (sécurité sociale, compte bancaire, carte). La personne peut demander à lire cette note. ${form.note.length} sur ${noteLength}`
          }
        />
      )}
    </Stack>
  );
}

/** Communes of the network's houses, and the one that is known already. */
function useCommunes(known: string): readonly (readonly [string, string])[] {
  const { data: structures } = useNetworkStructures();
  return useMemo(() => {
    const named = new Map(structures?.map((one) => [one.communeInsee, one.commune]));
    if (known !== '' && !named.has(known)) named.set(known, `Commune ${known}`);
    return [...named].sort(([, a], [, b]) => a.localeCompare(b, 'fr'));
  }, [structures, known]);
}
