BEGIN TRANSACTION;
CREATE TABLE documents (
    doc_id TEXT NOT NULL, path TEXT NOT NULL, title TEXT, publisher TEXT, url TEXT, published TEXT,
    published_basis TEXT, encoding TEXT, lang TEXT, n_chars INTEGER, n_facts INTEGER, digest TEXT NOT NULL,
    run_from INTEGER NOT NULL REFERENCES runs, run_to INTEGER REFERENCES runs, PRIMARY KEY (path, run_from)
) STRICT;
INSERT INTO "documents" VALUES('ab052a1eaee1114defe427c88bae58393282bd81042977db8b1f5a224f71db39','a.txt',NULL,NULL,NULL,'2025-06-09','given','utf-8','en',68,1,'5206b158d7f1b484',1,NULL);
CREATE TABLE facts ("fact_id" TEXT, "doc_id" TEXT, "path" TEXT, "claim_type" TEXT, "action" TEXT, "value" REAL, "low" REAL, "high" REAL, "qualifier" TEXT, "value_text" TEXT, "per" TEXT, "item" TEXT, "item_text" TEXT, "superlative" TEXT, "actor" TEXT, "target" TEXT, "location" TEXT, "actor_id" TEXT, "target_id" TEXT, "source_id" TEXT, "source" TEXT, "source_text" TEXT, "stance" TEXT, "status" TEXT, "event_start" TEXT, "event_end" TEXT, "date_precision" TEXT, "date_basis" TEXT, "time_text" TEXT, "quote" TEXT, "start" INTEGER, "end" INTEGER, "prefix" TEXT, "suffix" TEXT, "sentence" TEXT, "sentence_start" INTEGER, "sentence_end" INTEGER, "slots" TEXT, "section" TEXT, "duplicate_of" TEXT, "origin" TEXT, "rule" TEXT, "rule_digest" TEXT, "confidence" REAL, "warnings" TEXT, "title" TEXT, "publisher" TEXT, "url" TEXT, "published" TEXT, "published_basis" TEXT, "lang" TEXT, "extractor" TEXT, digest TEXT NOT NULL, run_from INTEGER NOT NULL REFERENCES runs, run_to INTEGER REFERENCES runs, PRIMARY KEY (path, fact_id, run_from)) STRICT;
INSERT INTO "facts" VALUES('b0bc58b5db83ef9a','ab052a1eaee1114defe427c88bae58393282bd81042977db8b1f5a224f71db39','a.txt','drone_count','launched',61.0,61.0,61.0,'exact','61','total','drone','drones',NULL,'Russia','Ukraine',NULL,'Q159','Q212',NULL,'air force','the air force','says','asserted','2025-06-08','2025-06-09','night','published','overnight','61 drones',16,25,'Russia launched ',' at Ukraine overnight, the air f','Russia launched 61 drones at Ukraine overnight, the air force said.',0,67,'{"action":[7,15],"actor":[0,6],"item":[19,25],"source":[48,61],"target":[29,36],"time":[37,46],"value":[16,18]}','body',NULL,'air force|2025-06-08..2025-06-09|drone_count.launched|61','air_attacks.drone_count.launched','ac7bd3aecc589d2ff5cb0854ef3ba889658801539bbd9ebe9f6c9f743b85200c',0.95,'[]',NULL,NULL,NULL,'2025-06-09','given','en','tallywire 0.1.0 en_news_small 0.1.0 air_attacks@ac7bd3ae casualties@b156487d prisoners@25f6aadc','9a5b12fda2d961ef',1,NULL);
CREATE TABLE failures (
    path TEXT NOT NULL, kind TEXT NOT NULL, message TEXT NOT NULL, run_from INTEGER NOT NULL REFERENCES runs, run_to INTEGER REFERENCES runs, PRIMARY KEY (path, run_from)
) STRICT;
CREATE TABLE mentions (
    path TEXT NOT NULL, doc_id TEXT NOT NULL, kind TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    text TEXT NOT NULL, data TEXT NOT NULL
) STRICT;
CREATE TABLE readings (path TEXT PRIMARY KEY, "key" TEXT NOT NULL) STRICT;
INSERT INTO "readings" VALUES('a.txt','ea075a72e3a077c4f267b1342860c9bf3a7ca9a4a5f0bc2dbefcaa463ac57de5');
CREATE TABLE reviews (
    review_id INTEGER PRIMARY KEY, fact_id TEXT NOT NULL, fact_digest TEXT NOT NULL, path TEXT, quote TEXT,
    verdict TEXT NOT NULL, corrections TEXT, note TEXT, reviewer TEXT, reviewed_at TEXT
) STRICT;
INSERT INTO "reviews" VALUES(1,'1','2',NULL,NULL,'right',NULL,NULL,NULL,NULL);
CREATE TABLE runs (
    run_id INTEGER PRIMARY KEY, extractor TEXT, corpus TEXT, packs TEXT, model TEXT,
    n_documents INTEGER NOT NULL DEFAULT 0, n_new INTEGER NOT NULL DEFAULT 0, n_closed INTEGER NOT NULL DEFAULT 0,
    n_failures INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "runs" VALUES(1,'tallywire 0.1.0 en_news_small 0.1.0 air_attacks@ac7bd3ae casualties@b156487d prisoners@25f6aadc','news','[]',NULL,1,1,0,0);
CREATE INDEX facts_by_id ON facts (fact_id);
CREATE INDEX mentions_by_place ON mentions (path, "start");
CREATE TRIGGER reviews_are_kept BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are append only'); END;
CREATE TRIGGER reviews_stand BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are append only'); END;
CREATE VIEW facts_current AS SELECT "fact_id", "doc_id", "path", "claim_type", "action", "value", "low", "high", "qualifier", "value_text", "per", "item", "item_text", "superlative", "actor", "target", "location", "actor_id", "target_id", "source_id", "source", "source_text", "stance", "status", "event_start", "event_end", "date_precision", "date_basis", "time_text", "quote", "start", "end", "prefix", "suffix", "sentence", "sentence_start", "sentence_end", "slots", "section", "duplicate_of", "origin", "rule", "rule_digest", "confidence", "warnings", "title", "publisher", "url", "published", "published_basis", "lang", "extractor", digest, run_from FROM facts WHERE run_to IS NULL;
CREATE VIEW documents_current AS SELECT doc_id, path, title, publisher, url, published, published_basis, encoding, lang, n_chars, n_facts, digest, run_from FROM documents WHERE run_to IS NULL;
CREATE VIEW failures_current AS SELECT path, kind, message, run_from FROM failures WHERE run_to IS NULL;
COMMIT;
