import AddTaskIcon from '@mui/icons-material/AddTask';
import EventAvailableIcon from '@mui/icons-material/EventAvailableOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useOwnStructures, useToday } from '../places/own-places.js';
import { longDay } from '../time/french-dates.js';
import { CasesWithNews } from '../cases/CasesWithNews.js';
import { ConfirmSoon } from '../activities/ConfirmSoon.js';
import { ToSettleNotice } from '../settlement/ToSettleNotice.js';
import { TodaySection } from '../appointments/TodaySection.js';

/** « Ma journée »: who comes today, what is left to confirm, what moved in the cases. */
export default function DeskHome() {
  const structures = useOwnStructures();
  const today = useToday(structures[0]?.zone);
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
        <Button component={Link} to="/book" variant="contained" startIcon={<EventAvailableIcon />}>
          Prendre rendez-vous
        </Button>
      </Stack>
      <ToSettleNotice />
      {structures.map((structure) => (
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
        <ConfirmSoon />
        <CasesWithNews />
      </Box>
    </Stack>
  );
}
