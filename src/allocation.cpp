// How the program takes memory: settings that jemalloc reads by this name when it starts. Only the static program is linked with it.
// A conversion keeps what it has read of a whole package, some ten bytes for each byte of source, so pages come in large ones and are not
// given back in between: touching them one by one was a seventh of its time.
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "thp:always,narenas:2,dirty_decay_ms:-1,muzzy_decay_ms:-1,lg_tcache_max:20";
}
