-- What a mail says in a municipality's own words: everybody's, or one programme's. Without a row the product's words stand.
create table mail_text (
    programme_id uuid references programme,
    template text not null,
    key text not null,
    language text not null check (language in ('da', 'en')),
    text text not null check (length(text) between 1 and 2000)
);
create unique index mail_text_once on mail_text (template, key, language, programme_id) nulls not distinct;
