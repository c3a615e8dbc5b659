import type {
  BeneficiaryResource,
  ErasureRequest,
  ErasureResource,
} from '@maillage/contracts/http/directory';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useRedirect } from 'react-admin';
import { personLine } from '../beneficiaries/person-line.js';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { erasureReasonLabels } from '../i18n/person-labels.js';
import { useWrite } from '../providers/use-write.js';

type AskedReason = ErasureRequest['reason'];
const reasons = (['asked-by-person', 'entered-by-mistake'] as const).map((value) => ({
  value,
  label: erasureReasonLabels[value],
}));

interface EraseDialogProps {
  readonly person: BeneficiaryResource;
  readonly onClose: () => void;
}

/** Nothing brings a person back: says what goes and what stays, and asks twice. */
export function EraseDialog({ person, onClose }: EraseDialogProps) {
  const [reason, setReason] = useState<AskedReason>('asked-by-person');
  const [confirmed, setConfirmed] = useState(false);
  const redirect = useRedirect();
  const write = useWrite<ErasureResource>('beneficiaries', {
    alsoTouches: ['appointments', 'cases', 'mandates', 'activities'],
    onSuccess: ({ id }) => redirect(`/erasures/${id}`),
  });
  const erase = () =>
    write.mutate({ path: `/${person.id}/erasure`, body: { reason, confirmed: true } });
  return (
    <Dialog open onClose={onClose} aria-labelledby="erase-title" fullWidth maxWidth="sm">
      <DialogTitle id="erase-title">Effacer la fiche de {personLine(person)} ?</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <div>
            <Typography sx={{ fontWeight: 600 }}>Ce qui disparaît, pour tout le monde</Typography>
            <Typography component="ul" sx={{ m: 0, pl: 3 }}>
              <li>le nom, la naissance, les coordonnées et la note</li>
              <li>le texte des demandes et des réponses des opérateurs</li>
              <li>les messages envoyés à la personne</li>
              <li>
                ses rendez-vous à venir, annulés, ses mandats et ses demandes en cours, terminés
              </li>
            </Typography>
          </div>
          <div>
            <Typography sx={{ fontWeight: 600 }}>Ce qui reste, sans la personne</Typography>
            <Typography component="ul" sx={{ m: 0, pl: 3 }}>
              <li>les rendez-vous passés et les activités, pour les chiffres de la maison</li>
              <li>les délais des demandes</li>
              <li>dans le journal des lectures, que vous avez effacé une fiche, et pourquoi</li>
            </Typography>
          </div>
          <ChoiceRow label="Raison" value={reason} onChange={setReason} choices={reasons} />
          <FormControlLabel
            control={
              <Checkbox checked={confirmed} onChange={(_, checked) => setConfirmed(checked)} />
            }
            label="Je sais que rien ne permettra de retrouver cette fiche."
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Garder la fiche</Button>
        <Button
          color="error"
          variant="contained"
          onClick={erase}
          disabled={!confirmed || write.isPending}
        >
          {write.isPending ? 'Effacement…' : 'Effacer définitivement'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
