-- What was said and decided at meetings becomes part of the record; what one person wrote may be emptied when
-- she is forgotten.
insert into record_backlog (kind, subject_id)
select kind, id
from (select 'REPORT_COMMENT' as kind, id, recorded_at as at, 0 as step, seq from report_comment
      union all select 'STEERING_MEETING', id, recorded_at, 1, seq from steering_meeting
      union all select 'STEERING_DECISION', id, recorded_at, 2, seq from steering_decision
      union all select 'DECISION_CLOSING', id, recorded_at, 3, seq from decision_closing) facts
order by at, step, seq;

drop trigger report_comment_append_only on report_comment;
create trigger report_comment_append_only before update or delete on report_comment
    for each row execute function append_only_but_texts('text');
drop trigger decision_closing_append_only on decision_closing;
create trigger decision_closing_append_only before update or delete on decision_closing
    for each row execute function append_only_but_texts('remark');
