import type { OperatorTeamResource, TeamHours } from '@maillage/contracts/http/directory';
import { Box, FormLabel, Stack, TextField } from '@mui/material';
import { HoursEditor } from '../structures/HoursEditor.js';
import { faultOfDay } from '../structures/week-hours.js';

/** What the team's manager keeps, while it is typed. */
export interface CareDraft {
  readonly mailbox: string;
  readonly hours: TeamHours;
  readonly publicNote: string;
}

export function careDraftOf(team: OperatorTeamResource | null): CareDraft {
  return {
    mailbox: team?.mailbox ?? '',
    hours: team?.hours ?? null,
    publicNote: team?.publicNote ?? '',
  };
}

/** What is sent; `undefined` while something is not readable. */
export function careBodyOf(draft: CareDraft) {
  const { hours } = draft;
  const faulty = hours !== null && Object.values(hours).some((day) => faultOfDay(day) !== null);
  if (faulty) return undefined;
  return {
    mailbox: draft.mailbox.trim() === '' ? null : draft.mailbox.trim(),
    hours,
    publicNote: draft.publicNote.trim(),
  };
}

interface TeamCareFieldsProps {
  readonly draft: CareDraft;
  readonly onChange: (draft: CareDraft) => void;
}

/** Mailbox, hours and note of a team. */
export function TeamCareFields({ draft, onChange }: TeamCareFieldsProps) {
  const set = (change: Partial<CareDraft>) => onChange({ ...draft, ...change });
  return (
    <Stack spacing={2}>
      <TextField
        label="Boîte de l’équipe"
        type="email"
        value={draft.mailbox}
        onChange={(event) => set({ mailbox: event.target.value })}
        helperText="Une boîte partagée, jamais celle d’une personne. Les avis y arrivent, sans donnée d’usager."
        fullWidth
      />
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
        <FormLabel component="legend" sx={{ fontSize: '0.85rem' }}>
          Horaires
        </FormLabel>
        <HoursEditor hours={draft.hours} most={4} onChange={(hours) => set({ hours })} />
      </Box>
      <TextField
        label="Note aux agents"
        value={draft.publicNote}
        onChange={(event) => set({ publicNote: event.target.value })}
        helperText="Lue par les agents avant l’envoi d’une demande. Aucune donnée d’usager."
        slotProps={{ htmlInput: { maxLength: 1000 } }}
        multiline
        minRows={2}
        fullWidth
      />
    </Stack>
  );
}
