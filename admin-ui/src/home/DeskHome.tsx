import AddTaskIcon from '@mui/icons-material/AddTask';
import EventAvailableIcon from '@mui/icons-material/EventAvailableOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import { Title, useStore } from 'react-admin';
import { Link } from 'react-router-dom';
import { useOwnStructures, useToday } from '../places/own-places.js';
import { longDay } from '../time/french-dates.js';
import { CasesWithNews } from '../cases/CasesWithNews.js';
import { CallsSoon } from '../calls/CallsSoon.js';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { ConfirmSoon } from '../activities/ConfirmSoon.js';
import { MineTodaySection } from '../appointments/MineTodaySection.js';
import { ToSettleNotice } from '../settlement/ToSettleNotice.js';
import { TodaySection } from '../appointments/TodaySection.js';

const whoseChoices = [
  { value: 'all', label: 'De la maison' },
  { value: 'mine', label: 'Les miens' },
] as const;

/** « Ma journée »: who comes today, what is left to confirm, what moved in the cases. */
export default function DeskHome() {
  const structures = useOwnStructures();
  const today = useToday(structures[0]?.zone);
  const [whose, setWhose] = useStore<'all' | 'mine'>('day.whose', 'all');
  return (
    <Stack spacing={2}>
      <Title title="Ma journée" />
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography
          sx={{
            flexGrow: 1,
            fontSize: '1.15rem',
            fontWeight: 600,
            '&::first-letter': { textTransform: 'uppercase' },
          }}
        >
          {longDay(today)}
        </Typography>
        <Button
          component={Link}
          to="/activities/create"
          variant="outlined"
          startIcon={<AddTaskIcon />}
        >
          Saisir une activité
        </Button>
        <Button component={Link} to="/booked-by-me">
          Pris par moi
        </Button>
        <Button component={Link} to="/book" variant="contained" startIcon={<EventAvailableIcon />}>
          Prendre rendez-vous
        </Button>
      </Stack>
      <ToSettleNotice />
      <ChoiceRow label="Rendez-vous" value={whose} onChange={setWhose} choices={whoseChoices} />
      {whose === 'mine' && <MineTodaySection structures={structures} />}
      {whose === 'all' &&
        structures.map((structure) => (
          <TodaySection key={structure.id} structure={structure} day={today} />
        ))}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
          alignItems: 'start',
        }}
      >
        <CallsSoon />
        <ConfirmSoon />
        <CasesWithNews />
      </Box>
    </Stack>
  );
}
