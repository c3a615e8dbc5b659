import { networkSettingsBounds as bounds } from '@maillage/contracts/codes';
import type { NetworkResource } from '@maillage/contracts/http/directory';
import { Button, FormControlLabel, Stack, Switch, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { TimeField } from '../controls/TimeField.js';
import { Section } from '../layout/Section.js';
import { RetentionForecastLine } from './RetentionForecastLine.js';
import { useNetworkChange } from './use-network-change.js';

/** Numbers of a network, each with what it does. The closing day and the suppression have no effect yet: not shown. */
export function NetworkSettingsForm({ network }: { network: NetworkResource }) {
  const { save, saving } = useNetworkChange(network);
  const [settings, setSettings] = useState(network.settings);
  const [reminders, setReminders] = useState(settings.reminderDelaysHours.join(', '));
  const change = (part: Partial<typeof settings>) => setSettings({ ...settings, ...part });
  const { quietHours } = settings;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const reminderDelaysHours = reminders
      .split(/[\s,;]+/)
      .filter((part) => part !== '')
      .map(Number);
    save({ settings: { ...settings, reminderDelaysHours } });
  };
  return (
    <Section title="Réglages">
      <Stack component="form" spacing={2.5} onSubmit={send}>
        <TextField
          label="Rappels de rendez-vous (heures avant)"
          required
          value={reminders}
          onChange={(event) => setReminders(event.target.value)}
          slotProps={{ htmlInput: { pattern: '[0-9]+([ ,;]+[0-9]+){0,4}' } }}
          helperText="Un message part vers l’usager à chacun de ces délais, par exemple 48, 24. De 1 à 5 rappels, 168 heures au plus."
        />
        <FormControlLabel
          control={
            <Switch
              checked={quietHours !== null}
              onChange={(_, quiet) =>
                change({ quietHours: quiet ? { from: '20:00', to: '08:00' } : null })
              }
            />
          }
          label="Heures de silence : aucun message n’est envoyé à un usager pendant ces heures, il part à la fin"
        />
        {quietHours && (
          <Stack direction="row" spacing={1}>
            <TimeField
              label="Silence à partir de"
              value={quietHours.from}
              onChange={(from) => change({ quietHours: { ...quietHours, from } })}
            />
            <TimeField
              label="Jusqu’à"
              value={quietHours.to}
              onChange={(to) => change({ quietHours: { ...quietHours, to } })}
            />
          </Stack>
        )}
        <TextField
          type="number"
          required
          label="Conservation des fiches (mois)"
          value={settings.retentionMonths}
          onChange={(event) => change({ retentionMonths: Number(event.target.value) })}
          slotProps={{ htmlInput: bounds.retentionMonths }}
          helperText={`Sans activité pendant cette durée, la fiche d’un usager est effacée. De ${bounds.retentionMonths.min} à ${bounds.retentionMonths.max}.`}
        />
        <RetentionForecastLine networkId={network.id} />
        <Button
          type="submit"
          variant="contained"
          disabled={saving}
          sx={{ alignSelf: 'flex-start' }}
        >
          Enregistrer les réglages
        </Button>
      </Stack>
    </Section>
  );
}
