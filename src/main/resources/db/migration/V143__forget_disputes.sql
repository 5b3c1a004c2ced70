-- Also what is written in a dispute can be deleted. The post of a harvest is what was taken out: that stays.
drop trigger dispute_append_only on dispute;
create trigger dispute_append_only before update or delete on dispute
    for each row execute function append_only_but_texts('reason');
drop trigger dispute_step_append_only on dispute_step;
create trigger dispute_step_append_only before update or delete on dispute_step
    for each row execute function append_only_but_texts('reason');
drop trigger harvest_append_only on harvest;
create trigger harvest_append_only before update or delete on harvest
    for each row execute function append_only_but_texts('reason');
