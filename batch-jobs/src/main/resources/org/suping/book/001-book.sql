--liquibase formatted sql

-- Times are UTC. Digests and codes compare byte by byte on every database.
-- No database takes back a table when a transaction fails: what a killed migration has made is passed over by the next.

--changeset suping:lease
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'lease'
create table lease (
  name varchar(60) not null primary key,
  holder varchar(200) not null,
  started_at ${time} not null,
  heartbeat_at ${time} not null
) ${options};

--changeset suping:attempt
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'attempt'
create table attempt (
  attempt_id varchar(80) not null primary key,
  org varchar(40) not null,
  period varchar(10) not null,
  kind varchar(10) not null,
  revision int not null,
  attempt int not null,
  state varchar(20) not null,
  started_at ${time} not null,
  ended_at ${time},
  definitions_digest char(64) not null,
  sources_digest char(64) not null,
  key_fingerprint char(64) not null,
  reason_zh varchar(2000) not null,
  reason_en varchar(2000) not null,
  fingerprint char(64),
  exit_code int,
  constraint attempt_once unique (org, period, kind, revision, attempt)
) ${options};

--changeset suping:definition_file
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'definition_file'
create table definition_file (
  attempt_id varchar(80) not null,
  path varchar(200) not null,
  digest char(64) not null,
  content ${text} not null,
  primary key (attempt_id, path)
) ${options};

--changeset suping:source_file
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'source_file'
create table source_file (
  attempt_id varchar(80) not null,
  partition_name varchar(120) not null,
  source varchar(60) not null,
  record varchar(60) not null,
  name varchar(500) not null,
  bytes bigint not null,
  digest char(64) not null,
  as_of date not null,
  rows_read bigint,
  rows_accepted bigint,
  rows_rejected bigint,
  rows_out_of_period bigint,
  rows_duplicate bigint,
  primary key (attempt_id, partition_name)
) ${options};

--changeset suping:part
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'part'
create table part (
  attempt_id varchar(80) not null,
  path varchar(300) not null,
  record varchar(60) not null,
  source varchar(60) not null,
  file_digest char(64) not null,
  ordinal int not null,
  first_row bigint not null,
  last_row bigint not null,
  row_count bigint not null,
  digest char(64) not null,
  content_digest char(64) not null,
  bytes bigint not null,
  primary key (attempt_id, path)
) ${options};

--changeset suping:finding
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'finding'
create table finding (
  attempt_id varchar(80) not null,
  stage varchar(20) not null,
  subject varchar(120) not null,
  ordinal int not null,
  code varchar(40) not null,
  severity varchar(10) not null,
  place varchar(500) not null,
  found_zh varchar(2000) not null,
  found_en varchar(2000) not null,
  expected_zh varchar(2000) not null,
  expected_en varchar(2000) not null,
  action_zh varchar(2000) not null,
  action_en varchar(2000) not null,
  primary key (attempt_id, stage, subject, ordinal)
) ${options};

--changeset suping:figure
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'figure'
create table figure (
  attempt_id varchar(80) not null,
  indicator varchar(40) not null,
  org varchar(40) not null,
  dimension varchar(60) not null,
  dimension_value varchar(120) not null,
  state varchar(20) not null,
  figure_value varchar(60),
  primary key (attempt_id, indicator, org, dimension, dimension_value)
) ${options};

--changeset suping:term
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'term'
create table term (
  attempt_id varchar(80) not null,
  indicator varchar(40) not null,
  org varchar(40) not null,
  dimension varchar(60) not null,
  dimension_value varchar(120) not null,
  name varchar(40) not null,
  ordinal int not null,
  kind varchar(20) not null,
  state varchar(20) not null,
  term_value ${text},
  row_count bigint,
  primary key (attempt_id, indicator, org, dimension, dimension_value, name)
) ${options};

--changeset suping:predicate
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'predicate'
create table predicate (
  attempt_id varchar(80) not null,
  indicator varchar(40) not null,
  term varchar(40) not null,
  filter_text varchar(2000) not null,
  predicate_sql varchar(4000) not null,
  primary key (attempt_id, indicator, term)
) ${options};

--changeset suping:score
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'score'
create table score (
  attempt_id varchar(80) not null,
  criterion varchar(40) not null,
  element varchar(40) not null,
  ordinal int not null,
  points varchar(20) not null,
  earned varchar(20),
  arithmetic_zh varchar(2000) not null,
  arithmetic_en varchar(2000) not null,
  primary key (attempt_id, criterion)
) ${options};

--changeset suping:element_score
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'element_score'
create table element_score (
  attempt_id varchar(80) not null,
  element varchar(40) not null,
  ordinal int not null,
  weight varchar(20) not null,
  earned varchar(20),
  primary key (attempt_id, element)
) ${options};

--changeset suping:assessment
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'assessment'
create table assessment (
  attempt_id varchar(80) not null primary key,
  scheme varchar(60) not null,
  scored_weight varchar(20) not null,
  earned varchar(20) not null,
  projected varchar(20),
  level_code varchar(10)
) ${options};

--changeset suping:document
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'document'
create table document (
  attempt_id varchar(80) not null,
  name varchar(200) not null,
  digest char(64) not null,
  bytes bigint not null,
  primary key (attempt_id, name)
) ${options};

--changeset suping:book_version
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'book_version'
create table book_version (
  digest char(64) not null primary key,
  migrated_at ${time} not null
) ${options};

--changeset suping:attempt_language
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.columns where table_schema = schema() and lower(table_name) = 'attempt' and lower(column_name) = 'language'
alter table attempt add column language varchar(2) default 'ZH' not null;

--changeset suping:source_file_checksum
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.columns where table_schema = schema() and lower(table_name) = 'source_file' and lower(column_name) = 'checksum'
alter table source_file add column checksum bigint default 0 not null;

--changeset suping:missed_key
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'missed_key'
create table missed_key (
  attempt_id varchar(80) not null,
  record varchar(60) not null,
  ordinal int not null,
  key_text ${text} not null,
  primary key (attempt_id, record, ordinal)
) ${options};

--changeset suping:source_file_lines
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.columns where table_schema = schema() and lower(table_name) = 'source_file' and lower(column_name) = 'rows_lines'
alter table source_file add column rows_lines bigint;

--changeset suping:source_file_lines_before
update source_file set rows_lines = rows_read where rows_lines is null;

--changeset suping:source_file_sheet
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.columns where table_schema = schema() and lower(table_name) = 'source_file' and lower(column_name) = 'sheet'
alter table source_file add column sheet varchar(200) default '' not null;

--changeset suping:explanation
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'explanation'
create table explanation (
  org varchar(40) not null,
  ordinal int not null,
  attempt_id varchar(80) not null,
  code varchar(40) not null,
  place varchar(500) not null,
  found_zh varchar(2000) not null,
  found_en varchar(2000) not null,
  said varchar(2000) not null,
  author varchar(200) not null,
  period varchar(10) not null,
  said_at ${time} not null,
  primary key (org, ordinal)
) ${options};

--changeset suping:attempt_explanation
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'attempt_explanation'
create table attempt_explanation (
  attempt_id varchar(80) not null,
  ordinal int not null,
  code varchar(40) not null,
  place varchar(500) not null,
  found_zh varchar(2000) not null,
  found_en varchar(2000) not null,
  said varchar(2000) not null,
  author varchar(200) not null,
  period varchar(10) not null,
  said_at ${time} not null,
  primary key (attempt_id, ordinal)
) ${options};

--changeset suping:attempt_explanations_digest
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.columns where table_schema = schema() and lower(table_name) = 'attempt' and lower(column_name) = 'explanations_digest'
alter table attempt add column explanations_digest char(64) default 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' not null;

--changeset suping:score_state
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.columns where table_schema = schema() and lower(table_name) = 'score' and lower(column_name) = 'state'
alter table score add column state varchar(20) default 'SCORED' not null;

--changeset suping:score_state_before
update score set state = 'NO_VALUE' where earned is null and state = 'SCORED';

--changeset suping:score_line
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'score_line'
create table score_line (
  attempt_id varchar(80) not null,
  criterion varchar(40) not null,
  ordinal int not null,
  what_zh varchar(200) not null,
  what_en varchar(200) not null,
  from_zh ${text} not null,
  from_en ${text} not null,
  formula_zh varchar(2000) not null,
  formula_en varchar(2000) not null,
  amount varchar(40) not null,
  primary key (attempt_id, criterion, ordinal)
) ${options};

--changeset suping:comparison_base
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'comparison_base'
create table comparison_base (
  attempt_id varchar(80) not null,
  against varchar(20) not null,
  org varchar(40) not null,
  period varchar(10) not null,
  kind varchar(10) not null,
  revision int not null,
  attempt int not null,
  fingerprint char(64) not null,
  primary key (attempt_id, against)
) ${options};

--changeset suping:attempt_bases_digest
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.columns where table_schema = schema() and lower(table_name) = 'attempt' and lower(column_name) = 'bases_digest'
alter table attempt add column bases_digest char(64) default 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' not null;

--changeset suping:figure_import
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'figure_import'
create table figure_import (
  import_name varchar(80) not null,
  number int not null,
  file_name varchar(255) not null,
  file_digest char(64) not null,
  imported_by varchar(80) not null,
  imported_at ${time} not null,
  primary key (import_name, number)
) ${options};

--changeset suping:imported_figure
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'imported_figure'
create table imported_figure (
  import_name varchar(80) not null,
  number int not null,
  period varchar(10) not null,
  indicator varchar(40) not null,
  org varchar(40) not null,
  dimension varchar(60) not null,
  dimension_value varchar(120) not null,
  figure_value varchar(60) not null,
  certainty varchar(20) not null,
  primary key (import_name, number, period, indicator, org, dimension, dimension_value)
) ${options};

--changeset suping:comparison_import
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'comparison_import'
create table comparison_import (
  attempt_id varchar(80) not null,
  ordinal int not null,
  against varchar(20) not null,
  period varchar(10) not null,
  import_name varchar(80) not null,
  number int not null,
  fingerprint char(64) not null,
  primary key (attempt_id, ordinal)
) ${options};

--changeset suping:attempt_forms_digest
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.columns where table_schema = schema() and lower(table_name) = 'attempt' and lower(column_name) = 'forms_digest'
alter table attempt add column forms_digest char(64) default 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' not null;

--changeset suping:sealed_package
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'sealed_package'
create table sealed_package (
  attempt_id varchar(80) not null primary key,
  name varchar(200) not null,
  bytes bigint not null,
  manifest char(64) not null,
  sealed_by varchar(200) not null,
  sealed_at ${time} not null
) ${options};

--changeset suping:revision_reason
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'revision_reason'
create table revision_reason (
  org varchar(40) not null,
  period varchar(10) not null,
  kind varchar(10) not null,
  revision int not null,
  reason varchar(2000) not null,
  primary key (org, period, kind, revision)
) ${options};

--changeset suping:audit_anchor
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'audit_anchor'
create table audit_anchor (
  head char(64) not null primary key,
  place varchar(200) not null
) ${options};

--changeset suping:submission
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'submission'
create table submission (
  package_digest char(64) not null primary key,
  org varchar(40) not null,
  period varchar(10) not null,
  kind varchar(10) not null,
  revision int not null,
  state varchar(20) not null,
  nil boolean not null,
  received_at ${time} not null,
  previous_digest char(64),
  receipt_digest char(64)
) ${options};

--changeset suping:submission_reason
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'submission_reason'
create table submission_reason (
  package_digest char(64) not null,
  ordinal int not null,
  code varchar(40) not null,
  severity varchar(10) not null,
  place varchar(500) not null,
  found_zh varchar(2000) not null,
  found_en varchar(2000) not null,
  expected_zh varchar(2000) not null,
  expected_en varchar(2000) not null,
  action_zh varchar(2000) not null,
  action_en varchar(2000) not null,
  primary key (package_digest, ordinal)
) ${options};

--changeset suping:kind_consolidated
alter table attempt modify column kind varchar(20) not null;
alter table comparison_base modify column kind varchar(20) not null;
alter table revision_reason modify column kind varchar(20) not null;
alter table submission modify column kind varchar(20) not null;

--changeset suping:delivery
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.tables where table_schema = schema() and lower(table_name) = 'delivery'
create table delivery (
  delivery_key char(64) not null primary key,
  name varchar(500) not null,
  package_digest char(64),
  letter char(64) not null,
  answered_at ${time} not null
) ${options};

--changeset suping:comparison_base_sealed
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from information_schema.columns where table_schema = schema() and lower(table_name) = 'comparison_base' and lower(column_name) = 'sealed'
alter table comparison_base add column sealed int default 1 not null;
