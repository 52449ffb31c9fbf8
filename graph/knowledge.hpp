// In: a snapshot (embedded, or a file). Out: look-ups in the knowledge graph: operators by name or by class and
// member, their parameters, and the equations between frameworks with their evidence.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tensorferry::graph {

enum class framework : std::uint8_t { pytorch, paddle, mindspore };
inline constexpr framework all_frameworks[] = {framework::pytorch, framework::paddle, framework::mindspore};
std::string_view name_of(framework fw);                        // "pytorch", "paddle", "mindspore"
std::optional<framework> framework_named(std::string_view name);

// Numeric version parts; the micro version does not count ("3.3.1" compares as 3.3).
struct version {
    std::uint16_t major = 0;
    std::uint16_t minor = 0;
    friend auto operator<=>(const version&, const version&) = default;
};

// Versions of one framework: bit i is the i-th of those that the snapshot knows, ascending.
using version_set = std::uint16_t;
inline constexpr std::size_t most_versions = 16;

enum class operator_kind : std::uint8_t { module, class_, function, method, attribute, constant };
enum class parameter_kind : std::uint8_t { positional_only, positional_or_keyword, var_positional, keyword_only, var_keyword };
enum class evidence_class : std::uint8_t { exact, tolerance, documented, none };

using operator_id = std::uint32_t;  // a vertex of the graph

struct parameter {
    std::string_view name;
    parameter_kind kind = parameter_kind::positional_or_keyword;
    std::string_view default_text;  // Python source of the default; empty: the parameter is required
    std::string_view type;          // Python source of the annotation; empty: not known
};

// One way to call an operator; overloaded operators have several, tried in order.
struct signature {
    std::vector<parameter> parameters;  // of a method without self; of a class its constructor's
    std::string_view returns;           // "Tensor", "(Tensor, Tensor)", …; empty: not known
};

struct operator_info {
    std::string_view full_name;  // canonical: "torch.nn.Conv2d"
    operator_kind kind = operator_kind::function;
    framework owner = framework::pytorch;
    version first;               // the oldest and the newest version that have it
    version last;
    version_set versions = 0;    // all that have it
};

// A signature and the versions that have it.
struct dated_signature {
    signature parameters;
    version_set versions = 0;
};

enum class direction : std::uint8_t { both, forward, backward };

// "optimizer: torch.optim.Optimizer", "bn: A | B".
struct value_name {
    std::string_view name;
    std::string_view classes;
    bool several = false;   // classes with bars between
};

struct dropped_parameter {
    std::string_view name;
    std::string_view reason;
};

// "left OP right" as written, with its conditions; the texts are Python source in the grammar's sense.
struct equation {
    std::uint32_t id = 0;
    framework left_framework = framework::pytorch;
    framework right_framework = framework::pytorch;
    direction way = direction::both;
    std::string_view left;           // a call pattern or a dotted name
    std::string_view right;          // any expression; refuse("…") is a refusal
    std::string_view guard;          // a condition over the metavariables; empty: always
    std::vector<dropped_parameter> drops;
    std::string_view note;           // printed in the report where the equation is used; may be empty
    std::string_view request;        // "mint": rewrites from left to right only where that is preferred; empty: always
    evidence_class evidence = evidence_class::none;
    std::string_view evidence_text;  // "12 cases, largest difference 0, pytorch 2.13.0, paddle 3.3.1"
    std::string_view origin;         // "snapshots/equations/pytorch-paddle/layers.py:12"
};

// A parameter of an operator and the one of its equivalent that takes its value; where documentation says so, one of both
// may be empty: the other side has none.
struct parameter_correspondence {
    std::string_view own, other;
    std::string_view transform;      // how the right side of the equation writes it; empty: the value as it is
};

// What documentation states, without proof.
struct documented_equivalence {
    operator_id other = 0;
    std::string_view difference;     // "same", "names differ", …
    std::string_view pages;          // whose documentation: "paddle 2.4, paddle 2.6"
    std::vector<parameter_correspondence> parameters;
};

// Why a snapshot was refused.
enum class snapshot_fault : std::uint8_t { unreadable, foreign, damaged, older_format, newer_format };

// Looks into one version of each framework, the newest unless as_of() says otherwise.
class knowledge {
public:
    // The snapshot in the binary. A damaged one is our own bug: throws std::logic_error.
    static const knowledge& embedded();
    static std::expected<knowledge, snapshot_fault> load_file(const std::string& path);
    static std::expected<knowledge, snapshot_fault> load_bytes(std::span<const std::byte> bytes);

    knowledge(knowledge&&) noexcept;
    knowledge& operator=(knowledge&&) noexcept;
    ~knowledge();

    // The same knowledge, looked at as of another version of one framework. A version that is not known counts as the
    // newest known one before it, or the oldest where there is none. Nothing is copied. Of a version that is known in part,
    // what is not stated is taken from the nearest newer version that is known as a whole, or the nearest older one.
    knowledge as_of(framework fw, version v) const;
    // The same knowledge for someone who asks for a part of a framework, as `with requested("mint")` in the equations calls it:
    // what is written for it is tried before all else. Nothing is copied.
    knowledge preferring(std::string_view request) const;
    std::vector<std::string_view> requests(framework target) const;  // what can be asked for there, sorted
    // … as of every version at once: what any version has is found, and signatures are those of all, the newest first.
    knowledge of_all_versions() const;

    version_set looked_at(framework fw) const { return looked_at_[static_cast<std::size_t>(fw)]; }
    version_set filled_from(framework fw) const { return filled_from_[static_cast<std::size_t>(fw)]; }  // for what is not stated
    // Versions of which only a part is known: what the facts do not state of them may be there nevertheless.
    version_set known_in_part(framework fw) const;
    bool is_known_in_part(framework fw, version v) const;
    version version_looked_at(framework fw) const;             // the newest of them; 0.0 where none is known
    std::span<const version> versions(framework fw) const;     // known, ascending; the last is the newest
    std::vector<version> versions_in(framework fw, version_set set) const;  // ascending
    std::string_view root_module(framework fw) const;          // "torch", "paddle", "mindspore"
    std::string_view content_hash() const;                     // hexadecimal
    // Import statements that an expert writes for the framework's modules, most specific use first come first served.
    std::span<const std::string_view> import_conventions(framework fw) const;
    // What a value of a name is taken for where nothing else is known of it.
    std::span<const value_name> value_names(framework fw) const;

    // By canonical name or alias ("torch.nn.modules.conv.Conv2d" finds torch.nn.Conv2d). The framework follows from the root.
    std::optional<operator_id> find(std::string_view dotted_name) const;
    // Whether the facts state it of the version that is looked at; of a version that is known in part, false is no absence.
    bool is_stated(operator_id op) const;
    // A method or attribute of a class or of its base classes.
    std::optional<operator_id> find_member(operator_id class_, std::string_view member) const;
    // All operators of kind method or attribute with this last name, in one framework.
    std::vector<operator_id> members_named(framework fw, std::string_view member) const;
    operator_info describe(operator_id op) const;
    // Empty where the operator is in none of the versions that are looked at. They live as long as the snapshot.
    const std::vector<signature>& signatures(operator_id op) const;
    // Of every version, as the facts list them.
    std::vector<dated_signature> signature_history(operator_id op) const;
    std::vector<operator_id> bases(operator_id class_) const;
    std::vector<std::string_view> aliases(operator_id op) const;

    // Equations that rewrite a use of `op` into `target`, in the order in which they are to be tried: forward for those
    // whose left side is `op`, backward for those whose right side is. Only those that hold for both versions, and of those on request only what is preferred, first.
    std::vector<const equation*> equations_of(operator_id op, framework target, version source_version, version target_version) const;
    // The parameters that an equation carries over, read from the side of the framework `source`.
    std::vector<parameter_correspondence> parameters_of(const equation& e, framework source) const;
    std::vector<documented_equivalence> documented_of(operator_id op, framework target) const;
    // Where the documentation of a version has it; empty where no rule says so.
    std::string documentation_link(operator_id op, version v) const;
    // Source of a helper function (a `def`) of the support module of a framework; empty if there is none.
    std::string_view helper(framework fw, std::string_view name) const;
    // Names like `dotted_name`, best first, at most `most`.
    std::vector<std::string_view> similar_names(std::string_view dotted_name, std::size_t most) const;

private:
    friend class inspector;  // counts the whole graph for the command line, see graph/query.hpp
    struct state;
    explicit knowledge(std::shared_ptr<const state> s);
    std::shared_ptr<const state> state_;
    version_set versions_for(operator_id op) const;  // looked_at, or filled_from where they do not state it
    std::optional<operator_id> at_place(std::optional<std::uint32_t> place) const;
    std::optional<operator_id> exact(std::string_view name) const;
    std::optional<operator_id> exact(std::string_view owner, std::string_view member) const;
    void look_into(framework fw, std::size_t index);
    version_set looked_at_[3] = {};
    version_set filled_from_[3] = {};
    std::string preferred_;
};

}  // namespace tensorferry::graph
