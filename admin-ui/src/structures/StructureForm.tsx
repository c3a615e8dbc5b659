import { movingFormats } from '@maillage/contracts/codes';
import type { StructureChange } from '@maillage/contracts/http/directory';
import { Button, Stack } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { Section } from '../layout/Section.js';
import type { Draft } from './draft.js';
import { HoursEditor } from './HoursEditor.js';
import { IdentityFields } from './IdentityFields.js';
import { PlaceFields } from './PlaceFields.js';
import { RoomsEditor } from './RoomsEditor.js';
import { StopsEditor } from './StopsEditor.js';
import { faultOfDay } from './week-hours.js';

interface StructureFormProps {
  readonly initial: Draft;
  readonly networkId: string;
  /** False: hours, rooms and stops only. */
  readonly whole: boolean;
  readonly saving: boolean;
  readonly onSave: (draft: Draft, changed: StructureChange) => void;
  readonly saveLabel: string;
  /** The house itself cannot be its own main house. */
  readonly ownId?: string;
}

export function StructureForm(props: StructureFormProps) {
  const { initial, networkId, whole, saving, onSave, saveLabel, ownId } = props;
  const [draft, setDraft] = useState(initial);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const { hours, format } = draft;
  const faulty = hours !== null && Object.values(hours).some((day) => faultOfDay(day) !== null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const stops = movingFormats.includes(format) ? draft.stops : [];
    const wished = { ...draft, stops };
    const changed = Object.fromEntries(
      Object.entries(wished).filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify(initial[field as keyof Draft]),
      ),
    ) as StructureChange;
    onSave(wished, changed);
  };
  return (
    <Stack component="form" spacing={2} onSubmit={send} sx={{ maxWidth: 1000 }}>
      {whole && (
        <>
          <Section title="Identité">
            <IdentityFields draft={draft} onChange={change} networkId={networkId} ownId={ownId} />
          </Section>
          <Section title="Lieu et contact">
            <PlaceFields draft={draft} onChange={change} />
          </Section>
        </>
      )}
      <Section title="Horaires d’ouverture">
        <HoursEditor hours={hours} onChange={(next) => change({ hours: next })} />
      </Section>
      <Section title="Salles">
        <RoomsEditor rooms={draft.rooms} onChange={(rooms) => change({ rooms })} />
      </Section>
      {movingFormats.includes(format) && (
        <Section title="Arrêts">
          <StopsEditor stops={draft.stops} onChange={(stops) => change({ stops })} />
        </Section>
      )}
      <Button
        type="submit"
        variant="contained"
        disabled={saving || faulty}
        sx={{ alignSelf: 'flex-start' }}
      >
        {saveLabel}
      </Button>
    </Stack>
  );
}
