import type { InvitationReview, InvitationVerdict } from '@maillage/contracts/http/directory';
import {
  Button,
  Link as Anchor,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState, type ChangeEvent } from 'react';
import { Title, useNotify } from 'react-admin';
import { Section } from '../layout/Section.js';
import { StatusLabel, type Tone } from '../layout/StatusLabel.js';
import { useWrite } from '../providers/use-write.js';

const verdicts: Readonly<Record<InvitationVerdict, readonly [label: string, tone: Tone]>> = {
  valid: ['À inviter', 'good'],
  duplicate: ['Déjà membre, déjà invité ou en double', 'neutral'],
  'unknown-place': ['Lieu inconnu', 'bad'],
  'not-your-right': ['Hors de vos droits', 'bad'],
  'bad-address': ['Adresse incorrecte', 'bad'],
  'unknown-role': ['Rôle inconnu', 'bad'],
  'no-name': ['Nom manquant', 'bad'],
};
const model = `data:text/csv;charset=utf-8,${encodeURIComponent(
  '\uFEFFcourriel;nom;role;lieu\r\nprenom.nom@exemple.fr;Prénom Nom;Conseiller;France services de …\r\n',
)}`;

/** Invites many at once: the file is reviewed line by line before anything is sent. */
export default function InviteByFilePage() {
  const [csv, setCsv] = useState('');
  const [review, setReview] = useState<InvitationReview | null>(null);
  const notify = useNotify();
  const reviewing = useWrite<InvitationReview>('invitations', { onSuccess: setReview });
  const applying = useWrite<InvitationReview>('invitations', {
    onSuccess: ({ valid }) => {
      notify(valid === 1 ? 'Une invitation envoyée.' : `${String(valid)} invitations envoyées.`, {
        type: 'success',
      });
      reviewing.mutate({ path: '/review', body: { csv } });
    },
  });
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    const text = await file.text();
    setCsv(text);
    setReview(null);
    reviewing.mutate({ path: '/review', body: { csv: text } });
  };
  return (
    <Stack spacing={2}>
      <Title title="Inviter par fichier" />
      <Section title="Le fichier">
        <Typography sx={{ mb: 2 }}>
          Un fichier CSV de 500 lignes au plus, avec les colonnes courriel, nom, role et lieu. Rôles
          : conseiller, responsable de maison, prescripteur, coordinateur, agent d’opérateur,
          responsable d’équipe. Le lieu est le nom de la maison (ou son numéro national), du réseau
          ou de l’équipe.{' '}
          <Anchor href={model} download="invitations.csv">
            Télécharger le modèle
          </Anchor>
        </Typography>
        <input
          type="file"
          accept=".csv,text/csv"
          aria-label="Fichier des invitations"
          onChange={(event) => void choose(event)}
        />
      </Section>
      {review && (
        <Section
          flush
          title="Ce qui sera envoyé"
          actions={
            <Button
              variant="contained"
              disabled={review.valid === 0 || applying.isPending}
              onClick={() => applying.mutate({ path: '/bulk', body: { csv } })}
            >
              {`Envoyer ${String(review.valid)} invitation${review.valid > 1 ? 's' : ''}`}
            </Button>
          }
        >
          <ReviewTable review={review} />
        </Section>
      )}
    </Stack>
  );
}

function ReviewTable({ review }: { review: InvitationReview }) {
  return (
    <Table size="small" aria-label="Lignes du fichier">
      <TableHead>
        <TableRow>
          {['Ligne', 'Courriel', 'Nom', 'Rôle', 'Lieu', 'Résultat'].map((name) => (
            <TableCell key={name}>{name}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {review.lines.map((line) => (
          <TableRow key={line.line}>
            <TableCell>{line.line}</TableCell>
            <TableCell>{line.email}</TableCell>
            <TableCell>{line.displayName}</TableCell>
            <TableCell>{line.role}</TableCell>
            <TableCell>{line.place}</TableCell>
            <TableCell>
              <StatusLabel tone={verdicts[line.verdict][1]}>
                {verdicts[line.verdict][0]}
              </StatusLabel>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
