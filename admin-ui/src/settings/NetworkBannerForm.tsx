import { networkSettingsBounds } from '@maillage/contracts/codes';
import type { NetworkResource } from '@maillage/contracts/http/directory';
import { Button, FormControlLabel, Stack, Switch, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { DayField } from '../controls/DayField.js';
import { Section } from '../layout/Section.js';
import { useToday } from '../places/own-places.js';
import { addDays } from '../time/french-dates.js';
import { useNetworkChange } from './use-network-change.js';

/** A sentence to everybody of the network, until a day or until it is taken away. */
export function NetworkBannerForm({ network }: { network: NetworkResource }) {
  const { save, saving } = useNetworkChange(network);
  const today = useToday(network.zone);
  const [text, setText] = useState(network.banner?.text ?? '');
  const [until, setUntil] = useState(network.banner?.until ?? null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    save({ banner: { text, until } });
  };
  return (
    <Section title="Annonce aux conseillers">
      <Stack component="form" spacing={2} onSubmit={send}>
        <TextField
          label="Texte de l’annonce"
          required
          multiline
          minRows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          slotProps={{ htmlInput: { maxLength: networkSettingsBounds.bannerLength } }}
          helperText={`Affichée en haut de tous les écrans du réseau, dès l’enregistrement. ${text.length} caractères sur ${networkSettingsBounds.bannerLength}. N’y nommez aucun usager.`}
        />
        <FormControlLabel
          control={
            <Switch
              checked={until !== null}
              onChange={(_, limited) => setUntil(limited ? addDays(today, 7) : null)}
            />
          }
          label="Retirer l’annonce après un jour donné"
        />
        {until !== null && (
          <DayField
            label="Dernier jour"
            value={until}
            onChange={setUntil}
            today={today}
            min={today}
          />
        )}
        <Stack direction="row" spacing={1}>
          <Button type="submit" variant="contained" disabled={saving}>
            Afficher l’annonce
          </Button>
          {network.banner && (
            <Button disabled={saving} onClick={() => save({ banner: null })}>
              Retirer l’annonce
            </Button>
          )}
        </Stack>
      </Stack>
    </Section>
  );
}
