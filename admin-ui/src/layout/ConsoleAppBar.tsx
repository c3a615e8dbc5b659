import LogoutIcon from '@mui/icons-material/Logout';
import { AppBar, Box, Button, IconButton, Toolbar, Tooltip, Typography } from '@mui/material';
import { LoadingIndicator, SidebarToggleButton, TitlePortal, useLogout } from 'react-admin';
import { NoticeBell } from '../notices/NoticeBell.js';
import { Mark } from './Mark.js';
import { RoleSwitcher } from './RoleSwitcher.js';
import { UserMenu } from './UserMenu.js';

/** Name, title of the screen, who one is and in which role. */
export function ConsoleAppBar() {
  const logout = useLogout();
  return (
    <AppBar position="fixed" color="secondary">
      <Toolbar variant="dense" sx={{ gap: { xs: 0.5, sm: 1.5 }, minHeight: 48 }}>
        <SidebarToggleButton />
        <Box
          sx={{
            display: { xs: 'none', sm: 'flex' },
            alignItems: 'center',
            gap: 1,
            mr: { md: 6 },
          }}
        >
          <Mark />
          <Typography sx={{ fontWeight: 700 }}>Maillage</Typography>
        </Box>
        <TitlePortal
          component="h1"
          variant="h1"
          sx={{
            minWidth: 0,
            overflowWrap: 'break-word',
            whiteSpace: { xs: 'normal', sm: 'nowrap' },
            fontSize: { xs: '0.95rem', sm: '1.25rem' },
            lineHeight: { xs: 1.15, sm: 1.5 },
          }}
        />
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <LoadingIndicator />
        </Box>
        <RoleSwitcher />
        <NoticeBell />
        <UserMenu />
        <Tooltip title="Se déconnecter">
          <IconButton
            color="inherit"
            aria-label="Se déconnecter"
            onClick={() => void logout()}
            sx={{ display: { xs: 'inline-flex', lg: 'none' } }}
          >
            <LogoutIcon fontSize="small" />
          </IconButton>
        </Tooltip>
        <Button
          color="inherit"
          size="small"
          startIcon={<LogoutIcon fontSize="small" />}
          onClick={() => void logout()}
          sx={{ display: { xs: 'none', lg: 'inline-flex' }, whiteSpace: 'nowrap' }}
        >
          Se déconnecter
        </Button>
      </Toolbar>
    </AppBar>
  );
}
