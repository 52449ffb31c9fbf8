// In: a catalogue of operators. Out: their lines of facts, one version's, not yet cleaned.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tools/extract/catalogue.hpp"

namespace tensorferry::extract {

struct fact_lines {
    std::map<std::string, std::vector<std::string>> lines;  // by name
    std::map<std::string, std::string> aliases;
    std::size_t repeated = 0;     // overloads and lines said twice
    std::size_t unknown = 0;      // callables whose parameters no source states
};

class describer {
public:
    describer(interpreter& package, const rules& rules, const catalogue& what);
    fact_lines run();

private:
    void add(const std::string& name, std::string_view kind, const std::string& parameters = {}, const std::string& returns = {}, const std::vector<std::string>& bases = {});
    void write_function(const object& value, const std::string& name);
    void write_class(const object& type, const std::string& name);
    void write_members(const object& type, const std::string& name);
    void write_member(const object& owner, const std::string& class_name, const std::string& member, const object& found);
    void write_instance_attributes(const object& type, const std::string& name);
    std::vector<std::string> base_names(const object& type);
    std::vector<signature> signatures_of(const object& value, const std::string& name, const std::string& doc, bool drop, std::vector<signature> stub_rows);
    std::vector<signature> stub_rows_of(const object& value, const std::string& name);
    std::string structured(const std::string& name, const std::string& returns);
    std::string doc_of(const object& value) const;
    std::string doc_of_member(const object& owner, const std::string& member, const object& found) const;
    bool takes_nothing(const object& type) const;
    const object* described_class(const object& type);
    void follow_references();
    void apply_corrections();

    interpreter& package_;
    const rules& rules_;
    const catalogue& what_;
    canonical_names names_;
    signature_reader reader_;
    fact_lines result_;
    std::map<std::string, std::string> referred_;
};

}  // namespace tensorferry::extract
