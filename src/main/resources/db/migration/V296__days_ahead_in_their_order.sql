-- The start page shows the first that reach something in the next weeks. Of hundreds on one day it read all to find the
-- lowest numbers; in this order it stops at the last that it shows.
drop index initiative_planned;
drop index initiative_hypercare;
drop index initiative_parked;
create index initiative_planned on initiative (planned_go_live, number) where go_live_on is null;
create index initiative_hypercare on initiative (hypercare_until, number) where stage = 'HYPERCARE';
create index initiative_parked on initiative (parked_until, number) where stage = 'PARKED';
