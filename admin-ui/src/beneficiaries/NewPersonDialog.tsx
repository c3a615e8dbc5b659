import type { BeneficiaryResource, NewBeneficiaryInput } from '@maillage/contracts/http/directory';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNetworkId } from '../places/own-places.js';
import { useWrite } from '../providers/use-write.js';

interface NewPersonDialogProps {
  readonly surname: string;
  readonly structureId: string;
  readonly onClose: () => void;
  readonly onCreated: (person: BeneficiaryResource) => void;
}

const orNull = (text: string) => text.trim() || null;

/** The few things that are kept of a person. */
export function NewPersonDialog({
  surname: typed,
  structureId,
  onClose,
  onCreated,
}: NewPersonDialogProps) {
  const [networkId] = useNetworkId();
  const [surname, setSurname] = useState(typed);
  const [firstName, setFirstName] = useState('');
  const [birthYear, setBirthYear] = useState('');
  const [phone, setPhone] = useState('');
  const [mail, setMail] = useState('');
  const write = useWrite<BeneficiaryResource>('beneficiaries', { onSuccess: onCreated });
  const yearIsWrong = birthYear !== '' && !/^(19|20)\d{2}$/.test(birthYear);
  const mailIsWrong = mail !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(mail);
  const ready = surname.trim() !== '' && firstName.trim() !== '' && !yearIsWrong && !mailIsWrong;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!ready) return;
    const body: NewBeneficiaryInput = {
      networkId,
      structureId,
      surname: surname.trim(),
      firstName: firstName.trim(),
      birthYear: birthYear === '' ? null : Number(birthYear),
      phone: orNull(phone),
      mail: orNull(mail),
      communeInsee: null,
    };
    write.mutate({ body });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="person-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="person-title">Nouvel usager</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <Stack direction="row" spacing={2}>
              <TextField
                autoFocus
                required
                label="Nom"
                value={surname}
                onChange={(e) => setSurname(e.target.value)}
              />
              <TextField
                required
                label="Prénom"
                value={firstName}
                onChange={(e) => setFirstName(e.target.value)}
              />
            </Stack>
            <TextField
              label="Année de naissance"
              value={birthYear}
              onChange={(e) => setBirthYear(e.target.value)}
              error={yearIsWrong}
              helperText={
                yearIsWrong
                  ? 'Quatre chiffres, par exemple 1962'
                  : 'Pour ne pas confondre deux personnes'
              }
              slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
              sx={{ maxWidth: 260 }}
            />
            <Stack direction="row" spacing={2}>
              <TextField
                label="Téléphone"
                value={phone}
                onChange={(e) => setPhone(e.target.value)}
              />
              <TextField
                label="Adresse électronique"
                value={mail}
                onChange={(e) => setMail(e.target.value)}
                error={mailIsWrong}
                helperText={mailIsWrong ? 'Par exemple nom@exemple.fr' : null}
              />
            </Stack>
            <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
              Rien d’autre n’est gardé. L’adresse électronique sert à envoyer la confirmation et le
              rappel du rendez-vous, le téléphone à appeler la personne.
            </Typography>
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Fermer</Button>
          <Button type="submit" variant="contained" disabled={!ready || write.isPending}>
            {write.isPending ? 'Enregistrement…' : 'Enregistrer'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
