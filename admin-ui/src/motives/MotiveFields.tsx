import {
  channels,
  discretions,
  motiveBookers,
  motiveBounds,
  operatorCodes,
  roomNeeds,
  themes,
} from '@maillage/contracts/codes';
import type { ProcedureResource } from '@maillage/contracts/http/directory';
import {
  Autocomplete,
  Box,
  Checkbox,
  FormControlLabel,
  FormGroup,
  FormLabel,
  TextField,
} from '@mui/material';
import { useId } from 'react';
import { useGetList } from 'react-admin';
import { CodeSelect } from '../controls/CodeSelect.js';
import { insideMain } from '../controls/inside-main.js';
import { NumberField } from '../controls/NumberField.js';
import { OperatorChips } from '../controls/OperatorChips.js';
import { themeLabels } from '../i18n/activity-labels.js';
import { channelLabels } from '../i18n/appointment-labels.js';
import { useOperators, useProcedureLabel } from '../i18n/catalogue.js';
import { discretionLabels, motiveBookerLabels, roomNeedLabels } from '../i18n/motive-labels.js';
import { everything } from '../providers/data-provider.js';
import { durationText } from '../time/french-dates.js';
import { toggled, type MotiveDraft } from './motive-draft.js';
import { PapersEditor } from './PapersEditor.js';

interface MotiveFieldsProps {
  readonly draft: MotiveDraft;
  readonly onChange: (change: Partial<MotiveDraft>) => void;
}

const choicesOf = <T extends string>(codes: readonly T[], labels: Record<T, string>) =>
  codes.map((value) => ({ value, label: labels[value] }));

const twoColumns = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } };

/** Every field of a motive, as a network decides it. */
export function MotiveFields({ draft, onChange }: MotiveFieldsProps) {
  const { shortOf } = useOperators();
  return (
    <>
      <TextField
        label="Nom du motif"
        required
        value={draft.label}
        onChange={({ target }) => onChange({ label: target.value })}
        slotProps={{ htmlInput: { maxLength: 150 } }}
      />
      <CodeSelect
        label="Thème"
        required
        value={draft.theme}
        choices={choicesOf(themes, themeLabels)}
        onChange={(theme) => onChange({ theme })}
      />
      <OperatorChips
        label="Opérateurs concernés"
        codes={operatorCodes}
        selected={draft.operatorCodes}
        onChange={(codes) => onChange({ operatorCodes: [...codes] })}
        labelOf={shortOf}
      />
      <Procedures draft={draft} onChange={onChange} />
      <Times draft={draft} onChange={onChange} />
      <Box sx={twoColumns}>
        <CodeSelect
          label="Mode"
          value={draft.channel}
          choices={choicesOf(channels, channelLabels)}
          onChange={(channel) => onChange({ channel })}
        />
        <CodeSelect
          label="Salle"
          value={draft.room}
          choices={choicesOf(roomNeeds, roomNeedLabels)}
          onChange={(room) => onChange({ room })}
        />
      </Box>
      <Bookers value={draft.bookableBy} onChange={(bookableBy) => onChange({ bookableBy })} />
      <PapersEditor
        papers={draft.requiredDocuments}
        onChange={(papers) => onChange({ requiredDocuments: [...papers] })}
      />
      <TextField
        label="Règle à accepter"
        multiline
        minRows={2}
        value={draft.rule ?? ''}
        helperText="Lue à la personne au moment de réserver."
        onChange={({ target }) => onChange({ rule: target.value })}
        slotProps={{ htmlInput: { maxLength: 600 } }}
      />
      <TextField
        label="Consignes après la réservation"
        multiline
        minRows={2}
        value={draft.instructions ?? ''}
        helperText="Par exemple : sonnez à l’accueil."
        onChange={({ target }) => onChange({ instructions: target.value })}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <CodeSelect
        label="Discrétion"
        value={draft.discretion}
        choices={choicesOf(discretions, discretionLabels)}
        onChange={(discretion) => onChange({ discretion })}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={draft.sameAgent}
            onChange={(_, sameAgent) => onChange({ sameAgent })}
          />
        }
        label="Proposer d’abord le conseiller de la dernière fois"
      />
    </>
  );
}

function Times({ draft, onChange }: MotiveFieldsProps) {
  const { minNoticeMinutes } = draft;
  return (
    <Box sx={twoColumns}>
      <NumberField
        label="Durée (minutes)"
        required
        value={draft.durationMinutes}
        bounds={motiveBounds.durationMinutes}
        onChange={(durationMinutes) => onChange({ durationMinutes })}
      />
      <NumberField
        label="Temps libre après (minutes)"
        required
        value={draft.bufferMinutes}
        bounds={motiveBounds.bufferMinutes}
        onChange={(bufferMinutes) => onChange({ bufferMinutes })}
      />
      <NumberField
        label="Écart entre deux débuts (minutes)"
        value={draft.stepMinutes}
        bounds={motiveBounds.stepMinutes}
        hint="Vide : autant que la durée."
        onChange={(stepMinutes) => onChange({ stepMinutes })}
      />
      <NumberField
        label="Places d’un atelier"
        value={draft.seats}
        bounds={motiveBounds.seats}
        hint="Vide : une personne à la fois."
        onChange={(seats) => onChange({ seats })}
      />
      <NumberField
        label="Délai minimum (minutes)"
        required
        value={minNoticeMinutes}
        bounds={motiveBounds.minNoticeMinutes}
        hint={`Pour les prescripteurs${minNoticeMinutes ? `, soit ${durationText(minNoticeMinutes)}` : ''}.`}
        onChange={(value) => onChange({ minNoticeMinutes: value })}
      />
      <NumberField
        label="Réservable à l’avance (jours)"
        required
        value={draft.horizonDays}
        bounds={motiveBounds.horizonDays}
        hint="Pour les prescripteurs."
        onChange={(horizonDays) => onChange({ horizonDays })}
      />
    </Box>
  );
}

interface BookersProps {
  readonly value: MotiveDraft['bookableBy'];
  readonly onChange: (bookers: MotiveDraft['bookableBy']) => void;
}

/** Who may book: one or both. */
export function Bookers({ value, onChange }: BookersProps) {
  const id = useId();
  return (
    <FormGroup role="group" aria-labelledby={id}>
      <FormLabel id={id} sx={{ fontSize: '0.85rem' }}>
        Qui peut réserver
      </FormLabel>
      {motiveBookers.map((booker) => (
        <FormControlLabel
          key={booker}
          control={
            <Checkbox
              size="small"
              checked={value.includes(booker)}
              onChange={() => onChange(toggled(value, booker))}
            />
          }
          label={motiveBookerLabels[booker]}
        />
      ))}
    </FormGroup>
  );
}

function Procedures({ draft, onChange }: MotiveFieldsProps) {
  const labelOf = useProcedureLabel();
  const { data = [], isPending } = useGetList<ProcedureResource>('procedures', {
    filter: { state: 'offered' },
    pagination: everything,
  });
  const others = data.map(({ id }) => id).filter((id) => !draft.procedureCodes.includes(id));
  return (
    <Autocomplete
      multiple
      value={draft.procedureCodes}
      options={[...draft.procedureCodes, ...others]}
      onChange={(_event, procedureCodes) =>
        onChange({ procedureCodes: procedureCodes.slice(0, 10) })
      }
      getOptionLabel={labelOf}
      filterSelectedOptions
      loading={isPending}
      loadingText="Lecture des démarches…"
      noOptionsText="Aucune démarche à ce nom"
      clearText="Effacer"
      openText="Ouvrir"
      closeText="Fermer"
      slotProps={insideMain}
      renderInput={(params) => <TextField {...params} label="Démarches" />}
    />
  );
}
